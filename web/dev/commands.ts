import type { OrderStatus, RecordOrder, TrackingRow } from '../src/api/order/types'
import { put, reminders, told } from './desk.ts'
import { iso, uuid } from './sample.ts'

const DAY = 86_400_000
const BECOMES: Readonly<Record<string, OrderStatus>> = {
  review: 'REVIEWING', reply: 'REPLIED', confirmation: 'CONFIRMED', release: 'RELEASED', archiving: 'ARCHIVED', hold: 'ON_HOLD',
  resumption: 'RELEASED', cancellation: 'CANCELLED', rejection: 'REJECTED',
}

/** What a command does to the sample: the order it is about, or null where the sample knows no such command. */
export function command(path: string, body: unknown, rows: TrackingRow[]): TrackingRow | null {
  if (path === '/api/order/orders') return recorded(body as RecordOrder, rows)
  const item = /^\/api\/order\/today\/([^/]+)\/(\w+)$/.exec(path)
  if (item) return followedUp(item[1]!, item[2]!, body, rows)
  const match = /^\/api\/order\/orders\/([^/]+)\/(\w+)$/.exec(path)
  const at = rows.findIndex((row) => row.orderId === match?.[1])
  const status = BECOMES[match?.[2] ?? '']
  if (at < 0 || status === undefined) return null
  rows[at] = told({ ...rows[at]!, status, lastEventAt: iso(Date.now()) }, at, Date.now())
  return rows[at]
}

function recorded(body: RecordOrder, rows: TrackingRow[]): TrackingRow {
  const now = Date.now()
  const row = told({
    orderId: uuid(5_000 + rows.length), orderNo: `GD27${String(rows.length).padStart(4, '0')}`, customerCode: body.customerCode,
    customerName: rows.find((one) => one.customerCode === body.customerCode)?.customerName ?? body.customerCode, status: 'DRAFT', merchandiser: 'chenlu',
    rush: body.rush ?? false, receivedAt: iso(now), replyBy: iso(now + DAY), money: 'NONE', material: 'UNKNOWN', tickets: 0, ticketsStarted: 0,
    ticketsFinished: 0, delivery: 'NONE', lastEvent: 'order.received.v1', lastEventAt: iso(now), dueDate: body.lines[0]?.requestedDate ?? iso(now + 30 * DAY).slice(0, 10),
  }, rows.length, now)
  rows.unshift(row)
  return row
}

function followedUp(id: string, what: string, body: unknown, rows: readonly TrackingRow[]): TrackingRow | null {
  if (what === 'reminders') reminders.set(id, (reminders.get(id) ?? 0) + 1)
  else if (what === 'restoration') put.delete(id)
  else put.set(id, (body as { until?: string }).until ?? iso(Date.now() + DAY).slice(0, 10))
  return rows.find((row) => row.orderId === id) ?? null
}
