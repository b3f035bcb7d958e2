import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TrackingRow } from '../src/api/order/types'
import { answers } from './answers.ts'
import { buying } from './buying.ts'
import { command } from './commands.ts'
import { floor, work } from './floor.ts'
import { counts, today } from './desk.ts'
import { partners } from './partners.ts'
import { sampleRows } from './sample.ts'
import { shipping } from './shipping.ts'

const COUNT = 1_200
const SHIPMENTS = 84
const PEOPLE = [['chenlu', '陈璐'], ['wangmin', '王敏'], ['liuyang', '刘洋']].map(([id, name]) => ({ id, name, roles: ['merchandiser'] }))
const SORTS: Readonly<Record<string, (one: TrackingRow, other: TrackingRow) => number>> = {
  receivedAt: (one, other) => other.receivedAt.localeCompare(one.receivedAt),
  dueDate: (one, other) => (one.dueDate ?? '9').localeCompare(other.dueDate ?? '9'),
  orderNo: (one, other) => one.orderNo.localeCompare(other.orderNo),
}

/** Sample data behind the services' own interface: for looking at pages without a stack. */
export function mock(rows = sampleRows(COUNT, Date.now())) {
  const desks: Readonly<Record<string, (url: URL) => unknown>> = { logistics: shipping(SHIPMENTS, Date.now()), procurement: buying(Date.now()), partner: partners(Date.now()) }

  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname === '/auth/me') {
      json(response, { user: 'chenlu', name: '陈璐', roles: (url.searchParams.get('roles') ?? process.env['GENDAN_ROLES'] ?? 'merchandiser').split(',') })
    } else if (url.pathname === '/auth/people') json(response, { items: PEOPLE })
    else if (request.method === 'POST') void carryOut(request, response, rows)
    else if (url.pathname === '/api/events') stream(request, response, rows)
    else if (url.pathname === '/api/order/tracking/counts') json(response, counts(rows))
    else if (url.pathname === '/api/order/today') json(response, today(rows, url.searchParams))
    else if (url.pathname === '/api/order/tracking') json(response, tracking(rows, url.searchParams))
    else if (url.pathname.startsWith('/api/')) {
      const desk = desks[url.pathname.split('/')[2] ?? '']
      const answer = floor(url) ?? (desk ? desk(url) : answers(url, rows))
      if (answer === undefined) problem(response)
      else {
        response.setHeader('ETag', '"3"')
        json(response, answer)
      }
    } else next()
  }
}

async function carryOut(request: IncomingMessage, response: ServerResponse, rows: TrackingRow[]): Promise<void> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const text = Buffer.concat(parts).toString()
  const body: unknown = text === '' ? undefined : JSON.parse(text)
  const worked = work(request.url ?? '', body)
  if (worked !== undefined) return json(response, worked)
  const row = command(request.url ?? '', body, rows)
  if (row === null) return problem(response)
  response.setHeader('ETag', '"3"')
  json(response, answers(new URL(`/api/order/orders/${row.orderId}`, 'http://localhost'), rows))
}

function tracking(rows: readonly TrackingRow[], asked: URLSearchParams) {
  const status = asked.getAll('status')
  const query = asked.get('query') ?? ''
  const page = Number(asked.get('page') ?? 0)
  const size = Number(asked.get('size') ?? 50)
  const found = rows
    .filter((row) => status.length === 0 || status.includes(row.status))
    .filter((row) => query === '' || row.orderNo === query || row.customerCode === query)
    .filter((row) => passes(asked.getAll('focus'), row.focus) && passes(asked.getAll('step'), row.step))
    .filter((row) => passes(asked.getAll('id'), row.orderId) && passes((asked.get('numbers') ?? '').split(',').filter(Boolean), row.orderNo))
    .filter((row) => asked.get('owner') !== 'me' || row.merchandiser === 'chenlu')
    .sort(SORTS[asked.get('sort') ?? 'receivedAt'])
  return { items: found.slice(page * size, (page + 1) * size), page, size, total: found.length }
}

const passes = (wanted: readonly string[], value: string | null | undefined) => wanted.length === 0 || (value != null && wanted.includes(value))

function stream(request: IncomingMessage, response: ServerResponse, rows: TrackingRow[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
  response.write(': hello\n\n')
  let rev = 1
  const timer = setInterval(() => {
    const at = rev % 12
    const row = rows[at]
    if (row === undefined) return
    rows[at] = { ...row, lastEvent: 'step.reported.v1', lastEventAt: new Date().toISOString() }
    const change = { topic: 'production.ticket.v1', id: row.orderId, rev, type: 'step.reported.v1', orderIds: [row.orderId] }
    response.write(`id: ${rev++}\ndata: ${JSON.stringify(change)}\n\n`)
  }, 5_000)
  request.on('close', () => clearInterval(timer))
}

function problem(response: ServerResponse): void {
  response.statusCode = 404
  response.setHeader('content-type', 'application/problem+json')
  response.end(JSON.stringify({ status: 404, code: 'mock/none', detail: '示例数据没有这一项', title: '', errors: [] }))
}

function json(response: ServerResponse, body: unknown): void {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(body))
}
