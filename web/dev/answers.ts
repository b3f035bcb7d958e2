import type { TrackingRow } from '../src/api/order/types'
import { cashAnswers } from './cash.ts'
import { sampleKpi } from './kpi.ts'
import { iso, uuid } from './sample.ts'

const DAY = 86_400_000
const PRODUCTS = [['T-220', '胡桃木餐桌 2.2m'], ['B-180', '柚木户外长椅 1.8m'], ['W-400', '定制衣柜 四门'], ['S-015', '软包床头 1.5m']] as const

/** What the services tell about one order of the sample; undefined where the sample knows nothing. */
export function answers(url: URL, rows: readonly TrackingRow[]): unknown {
  const path = url.pathname
  if (path === '/api/customer/customers') return page(customers(rows, url.searchParams.get('query') ?? ''))
  if (path.startsWith('/api/customer/payment-terms/')) return terms()
  if (path === '/api/production/products') return page(products(url.searchParams.get('query') ?? ''))
  if (path === '/api/production/tickets') {
    const row = rows.find((one) => one.orderId === url.searchParams.get('orderId'))
    return row && page(tickets(row))
  }
  if (path === '/api/order/saved-views') return [{ page: 'orders', name: '本周要发', settings: '{"tab":"work","sort":"dueDate","columns":{}}' }]
  if (path === '/api/order/kpi') return sampleKpi(rows, process.env['GENDAN_EMPTY'] !== undefined)
  const cash = path.startsWith('/api/finance/') ? cashAnswers(url, process.env['GENDAN_EMPTY'] === undefined ? rows : []) : undefined
  if (cash !== undefined) return cash
  const match = /^\/api\/(order|finance)\/orders\/([^/]+)\/?(.*)$/.exec(path)
  const row = rows.find((one) => one.orderId === match?.[2])
  return row && about(match?.[3] ?? '', row)
}

function about(what: string, row: TrackingRow): unknown {
  switch (what) {
    case '':
      return order(row)
    case 'timeline':
      return story(row)
    case 'release-gate':
      return gate(row)
    case 'review':
      return review(row)
    case 'notes':
      return notes(row)
    case 'promises':
      return []
    case 'payments':
      return payments(row)
    default:
      return undefined
  }
}

const page = (items: readonly unknown[]) => ({ items, page: 0, size: 50, total: items.length })
const before = (row: TrackingRow, days: number) => iso(new Date(row.receivedAt).getTime() + days * DAY)
const past = (row: TrackingRow, ...statuses: string[]) => !statuses.includes(row.status)

function order(row: TrackingRow) {
  const replied = past(row, 'DRAFT', 'REVIEWING')
  const confirmed = replied && past(row, 'REPLIED')
  const released = confirmed && past(row, 'CONFIRMED')
  return {
    id: row.orderId, orderNo: row.orderNo, externalNo: `PO-${row.orderNo.slice(-3)}`, customerCode: row.customerCode, channel: 'MAIL',
    tradeType: 'DOMESTIC', status: row.status, rush: row.rush, merchandiser: row.merchandiser, total: { amount: '186400.00', currency: 'CNY' },
    receivedAt: row.receivedAt, replyBy: row.replyBy, version: 3,
    ...(replied && { repliedAt: before(row, 2) }), ...(confirmed && { confirmedAt: before(row, 3) }), ...(released && { releasedAt: before(row, 5) }),
    lines: PRODUCTS.slice(0, 2).map(([productCode], at) => ({
      id: uuid(900 + at), lineNo: at + 1, productCode, quantity: 40 + at * 20, unit: '件', unitPrice: 1_864, signedQuantity: 0,
      requestedDate: (row.dueDate ?? iso(Date.now() + 20 * DAY).slice(0, 10)), ...(replied && row.dueDate && { promisedDate: row.dueDate }),
      ...(at === 1 && { requirements: '边角圆角 R5,客户验货' }),
    })),
  }
}

function story(row: TrackingRow) {
  const facts = [
    ['order', 'order.received.v1', `收到订单 ${row.orderNo}(邮件):T-220 40 件、B-180 60 件`, 0],
    ['order', 'review.requested.v1', '第 1 轮订单评审开始,总额 ¥186,400.00', 0.1],
    ['production', 'slot.offered.v1', '生产答复(第 1 轮)第 1 行:P1 11/18 至 11/27', 0.4],
    ['finance', 'credit.assessed.v1', '财务信用评估(第 1 轮):正常', 0.5],
    ...(past(row, 'DRAFT', 'REVIEWING') ? [['order', 'order.replied.v1', '第 1 轮评审已通过邮件回复客户,用时 5 小时', 2]] : []),
    ...(row.tickets > 0 ? [['production', 'ticket.started.v1', '生产单 P1-0231 在 P1 开工', 7]] : []),
  ] as [string, string, string, number][]
  return facts.map(([service, type, summary, days], at) => ({
    eventId: uuid(at), at: before(row, days), service, type, actor: service === 'order' ? row.merchandiser : service, summary,
  }))
}

function gate(row: TrackingRow) {
  const waits = row.deposit === 'DUE'
  return {
    open: !waits,
    conditions: [
      { name: 'PROMISE', state: 'MET' }, { name: 'PAYMENT', state: waits ? 'OPEN' : 'MET' }, { name: 'CREDIT', state: 'MET' },
    ],
    overrides: waits ? [{ id: uuid(77), condition: 'PAYMENT', reason: '老客户,款已在途', requestedBy: 'zhoumin', expiresAt: iso(Date.now() + 5 * DAY) }] : [],
  }
}

function review(_row: TrackingRow) {
  const date = iso(Date.now() + 24 * DAY).slice(0, 10)
  return {
    round: 1,
    answers: [
      { kind: 'SLOT', lineId: uuid(900), date }, { kind: 'MATERIAL', date: iso(Date.now() + 9 * DAY).slice(0, 10) }, { kind: 'TRANSIT', days: 3 },
      { kind: 'CREDIT', note: 'OK' },
    ],
    proposedDates: { [uuid(900)]: date, [uuid(901)]: date },
  }
}

function notes(row: TrackingRow) {
  return [
    { id: uuid(601), text: '客户改为分两批发货,第一批 11/28 前到。', writtenBy: row.merchandiser, writtenAt: before(row, 6) },
    { id: uuid(600), text: '外箱要贴客户唛头,样稿已发车间。', writtenBy: row.merchandiser, writtenAt: before(row, 3) },
  ]
}

function payments(row: TrackingRow) {
  const deposit = !['NONE', 'DEPOSIT_DUE'].includes(row.money)
  const balance = ['BALANCE_PAID', 'PAID'].includes(row.money)
  const part = (at: number, kind: string, share: string, amount: number, here: boolean) => ({
    id: uuid(at), partNo: at, kind, gate: share, amount, paid: here ? amount : 0, missing: here ? 0 : amount, status: here ? 'MET' : 'NOTIFIED',
    overdueLevel: row.money === 'OVERDUE' && !here ? 1 : 0, dueDate: iso(Date.now() + 3 * DAY).slice(0, 10),
  })
  return {
    plan: {
      orderId: row.orderId, orderNo: row.orderNo, customerCode: row.customerCode, currency: 'CNY', total: 186_400, plannedAt: row.receivedAt,
      received: (deposit ? 55_920 : 0) + (balance ? 130_480 : 0), outstanding: 0, credit: 0, goodsReady: false, cancelled: false, paid: balance,
      parts: [part(1, 'DEPOSIT', 'RELEASE', 55_920, deposit), part(2, 'BALANCE', 'SHIP', 130_480, balance)],
    },
    receipts: [],
  }
}

function tickets(row: TrackingRow) {
  return Array.from({ length: row.tickets }, (_, at) => {
    const start = Date.now() + (at * 3 - 8) * DAY
    const status = at < row.ticketsFinished ? 'FINISHED' : at < row.ticketsStarted ? 'RUNNING' : 'SLOTTED'
    return {
      id: uuid(500 + at), ticketNo: `P1-02${30 + at}`, plant: `P${(at % 3) + 1}`, productCode: 'T-220', productName: PRODUCTS[at % 4]?.[1], quantity: 40,
      unit: '件', dueDate: row.dueDate, rush: row.rush, status, starts: iso(start).slice(0, 10), ends: iso(start + 5 * DAY).slice(0, 10),
      finished: status === 'FINISHED' ? 40 : status === 'RUNNING' ? 18 : 0, scrapped: 0, version: 1, orders: row.orderNo,
    }
  })
}

function customers(rows: readonly TrackingRow[], query: string) {
  const known = new Map(rows.map((row) => [row.customerCode, row.customerName ?? '']))
  return [...known]
    .filter(([code, name]) => `${code} ${name}`.toLowerCase().includes(query.toLowerCase()))
    .map(([code, name]) => ({
      id: code, code, name, region: '华东', currency: 'CNY', grade: 'A', termsCode: 'T30', creditLimit: 500_000, registeredAt: iso(0), version: 1,
    }))
}

function products(query: string) {
  return PRODUCTS.filter((one) => one.join(' ').toLowerCase().includes(query.toLowerCase())).map(([code, name]) => ({ code, name, unit: '件', made: true, plant: 'P1' }))
}

function terms() {
  return {
    code: 'T30', name: '三七', definedAt: iso(0),
    parts: [{ kind: 'DEPOSIT', percent: 30, gate: 'RELEASE', creditDays: 0 }, { kind: 'BALANCE', percent: 70, gate: 'SHIP', creditDays: 0 }],
  }
}
