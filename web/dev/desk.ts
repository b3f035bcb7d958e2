import type { Focus, OrderStatus, PaymentState, TodayItem, TodayList, TrackingCounts, TrackingRow, WaitingStep } from '../src/api/order/types'
import { iso } from './sample.ts'

const DAY = 86_400_000
const OPEN: readonly OrderStatus[] = ['DRAFT', 'REVIEWING', 'REPLIED', 'CONFIRMED', 'RELEASED', 'ON_HOLD']
const URGENCY: readonly Focus[] = [
  'DISPUTED', 'REPLY', 'OVERDUE', 'DUE_TODAY', 'UNPAID', 'WORKSHOP', 'PLANT', 'AT_RISK', 'DEPOSIT', 'RELEASE', 'CONFIRMATION', 'PAYMENT', 'FILING',
]
const PRODUCTS = ['胡桃木餐桌 2.2m', '柚木户外长椅 1.8m', '定制衣柜 四门', '软包床头 1.5m', '茶水柜'] as const
type Told = Omit<TrackingRow, 'step' | 'focus' | 'deposit' | 'balance' | 'plants' | 'workshops' | 'inspected' | 'version' | 'productCode' | 'lineCount'>

/** What the service adds to a row by its rules; the sample needs no more than something like it. */
export function told(row: Told, no: number, now: number): TrackingRow {
  const deposit: PaymentState = row.money === 'NONE' ? 'NONE' : row.money === 'DEPOSIT_DUE' ? 'DUE' : 'PAID'
  const balance: PaymentState = ['BALANCE_PAID', 'PAID'].includes(row.money) ? 'PAID' : row.money === 'OVERDUE' ? 'OVERDUE' : row.money === 'BALANCE_DUE' ? 'DUE' : 'NONE'
  const working = row.status === 'RELEASED' && row.tickets > 0
  const outside = working && no % 4 === 1 && row.ticketsFinished < row.tickets
  const step = stepOf(row, outside)
  const expected = working && row.delivery !== 'SIGNED' ? iso(Date.parse(row.dueDate) + ((no % 7) - 4) * DAY).slice(0, 10) : undefined
  const day = iso(now).slice(0, 10)
  const last = expected !== undefined && expected > day ? expected : day
  return {
    ...row, step, deposit, balance, version: 3, productCode: `T-${200 + (no % 5)}`, productName: PRODUCTS[no % 5] ?? '', lineCount: 1 + (no % 3),
    quantity: 12 + (no % 40), unit: '件', externalNo: `PO-${row.orderNo.slice(-3)}`, inspected: working && row.ticketsFinished === row.tickets,
    total: { amount: '186400.00', currency: 'CNY' }, received: { amount: deposit === 'PAID' ? '55920.00' : '0.00', currency: 'CNY' },
    plants: working ? [`P${1 + (no % 3)}`] : [], workshops: outside ? ['W2'] : [], ...(outside && { silentSince: iso(now - (no % 5) * DAY) }),
    ...(expected !== undefined && { expectedDate: last }),
    slackDays: OPEN.includes(row.status) ? Math.round((Date.parse(row.dueDate) - Date.parse(last)) / DAY) : null,
    focus: focusOf(row, step, outside && no % 5 > 2, day, last),
  }
}

function stepOf(row: Told, outside: boolean): WaitingStep {
  if (row.status === 'ON_HOLD') return 'HOLD'
  if (row.status === 'DRAFT' || row.status === 'REVIEWING') return 'REVIEW'
  if (row.status === 'REPLIED') return 'CONFIRMATION'
  if (row.status === 'CONFIRMED') return row.money === 'DEPOSIT_DUE' ? 'DEPOSIT' : 'RELEASE'
  if (row.status === 'COMPLETED') return 'PAYMENT'
  if (row.status === 'SETTLED') return 'FILING'
  if (row.status !== 'RELEASED') return 'NONE'
  if (row.delivery === 'DISPUTED') return 'DISPUTE'
  if (row.delivery === 'DEPARTED') return 'TRANSIT'
  if (row.tickets > 0 && row.ticketsFinished === row.tickets) return row.money === 'BALANCE_DUE' ? 'BALANCE' : 'SHIPMENT'
  if (outside) return 'OUTSOURCING'
  if (row.ticketsStarted > 0) return 'PRODUCTION'
  return row.material === 'COMPLETE' ? 'PLANNING' : 'MATERIAL'
}

function focusOf(row: Told, step: WaitingStep, silent: boolean, today: string, expected: string): Focus | null {
  if (step === 'REVIEW') return 'REPLY'
  if (row.status === 'RELEASED') {
    if (step === 'DISPUTE') return 'DISPUTED'
    if (row.dueDate < today) return 'OVERDUE'
    if (row.dueDate === today) return 'DUE_TODAY'
    if (step === 'BALANCE') return 'UNPAID'
    if (silent) return 'WORKSHOP'
    return expected > row.dueDate ? 'AT_RISK' : null
  }
  if (step === 'DEPOSIT' || step === 'RELEASE' || step === 'CONFIRMATION' || step === 'FILING') return step
  return row.status === 'COMPLETED' && row.money === 'OVERDUE' ? 'PAYMENT' : null
}

const counted = <K extends string>(keys: readonly (K | null | undefined)[]) =>
  keys.reduce<Partial<Record<K, number>>>((sums, key) => (key ? { ...sums, [key]: ((sums[key] as number | undefined) ?? 0) + 1 } : sums), {})

export function counts(rows: readonly TrackingRow[]): TrackingCounts {
  const now = iso(Date.now())
  return {
    today: now.slice(0, 10), now, status: counted(rows.map((row) => row.status)), focus: counted(rows.map((row) => row.focus)),
    step: counted(rows.map((row) => row.step)),
  }
}

/** What was put away in the sample, and until when. */
export const put = new Map<string, string>()
export const reminders = new Map<string, number>()
const MOST = 50

export function today(rows: readonly TrackingRow[], asked: URLSearchParams): TodayList {
  const wanted = asked.get('away') === 'true'
  const mine = rows.filter((row) => row.focus && put.has(row.orderId) === wanted && (asked.get('owner') !== 'me' || row.merchandiser === 'chenlu'))
  const now = iso(Date.now())
  return {
    today: now.slice(0, 10), now, counts: counted(mine.map((row) => row.focus)),
    items: URGENCY.flatMap((reason) => mine.filter((row) => row.focus === reason).slice(0, MOST).map((row) => item(row, reason))),
  }
}

function item(order: TrackingRow, reason: Focus): TodayItem {
  const times = reminders.get(order.orderId) ?? 0
  const party = partyOf(order, reason)
  return {
    reason, party, places: party === 'PLANT' ? order.plants : party === 'WORKSHOP' ? order.workshops : [], since: order.silentSince ?? order.lastEventAt ?? null,
    reminders: times, lastReminder: times > 0 ? { at: iso(Date.now() - 3_600_000), by: 'chenlu', channel: 'WECHAT' } : null,
    snoozedUntil: put.get(order.orderId) ?? null, order,
  }
}

function partyOf(order: TrackingRow, reason: Focus): TodayItem['party'] {
  if (reason === 'REPLY' || reason === 'RELEASE' || reason === 'FILING') return 'OURSELVES'
  if (reason === 'DISPUTED') return 'LOGISTICS'
  if (order.step === 'OUTSOURCING') return 'WORKSHOP'
  if (order.step === 'PRODUCTION') return 'PLANT'
  if (order.step === 'MATERIAL') return 'BUYER'
  if (order.step === 'PLANNING') return 'PLANNER'
  return order.step === 'SHIPMENT' || order.step === 'TRANSIT' ? 'LOGISTICS' : 'CUSTOMER'
}
