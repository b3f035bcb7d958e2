import type { OrderStatus, TrackingRow } from '../src/api/order/types'
import { told } from './desk.ts'

/** Orders as a busy office has them; always the same ones, around the day they are looked at. */
const CUSTOMERS = [
  ['C01', '华润置地'], ['C02', 'Casa Verde'], ['C03', '丽晶家居'], ['C04', 'Nordhaus'], ['C05', '金茂酒店'], ['C06', '杭州云栖'],
  ['C07', '万豪酒店'], ['C08', '宁波港务'], ['C09', '苏州锦绣'], ['C10', '中南展览'],
] as const
const OWNERS = ['chenlu', 'zhoumin', 'lintao', 'wugang', 'heting']
const DAY = 86_400_000
const STATUSES: readonly OrderStatus[] = [
  'RELEASED', 'RELEASED', 'RELEASED', 'RELEASED', 'RELEASED', 'RELEASED', 'CONFIRMED', 'REPLIED', 'REVIEWING', 'DRAFT', 'COMPLETED',
  'SETTLED', 'ON_HOLD', 'ARCHIVED', 'CANCELLED',
]
const STORIES: readonly Pick<TrackingRow, 'money' | 'material' | 'tickets' | 'ticketsStarted' | 'ticketsFinished' | 'delivery' | 'lastEvent'>[] = [
  { money: 'DEPOSIT_PAID', material: 'COMPLETE', tickets: 4, ticketsStarted: 3, ticketsFinished: 1, delivery: 'PLANNED', lastEvent: 'step.reported.v1' },
  { money: 'DEPOSIT_PAID', material: 'SHORT', tickets: 2, ticketsStarted: 0, ticketsFinished: 0, delivery: 'PLANNED', lastEvent: 'purchase-order.redated.v1' },
  { money: 'BALANCE_DUE', material: 'COMPLETE', tickets: 3, ticketsStarted: 3, ticketsFinished: 3, delivery: 'HELD', lastEvent: 'goods.finished.v1' },
  { money: 'DEPOSIT_PAID', material: 'DATED', tickets: 1, ticketsStarted: 0, ticketsFinished: 0, delivery: 'PLANNED', lastEvent: 'material.checked.v1' },
  { money: 'BALANCE_PAID', material: 'COMPLETE', tickets: 2, ticketsStarted: 2, ticketsFinished: 2, delivery: 'CLEARED', lastEvent: 'shipment.cleared.v1' },
  { money: 'PAID', material: 'COMPLETE', tickets: 2, ticketsStarted: 2, ticketsFinished: 2, delivery: 'DEPARTED', lastEvent: 'shipment.departed.v1' },
  { money: 'DEPOSIT_PAID', material: 'COMPLETE', tickets: 6, ticketsStarted: 5, ticketsFinished: 4, delivery: 'PLANNED', lastEvent: 'subcontract.returned.v1' },
]
const NOTHING = { material: 'UNKNOWN', tickets: 0, ticketsStarted: 0, ticketsFinished: 0, delivery: 'NONE' } as const
const DONE = { material: 'COMPLETE', tickets: 2, ticketsStarted: 2, ticketsFinished: 2, delivery: 'SIGNED' } as const

export function uuid(no: number): string {
  return `01930000-0000-7000-8000-${String(no).padStart(12, '0')}`
}

/** A small generator with a seed: the same sample on every screen. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

export function sampleRows(count: number, now: number): TrackingRow[] {
  const roll = dice(7)
  return Array.from({ length: count }, (_, no) => {
    const status = STATUSES[roll(STATUSES.length)] ?? 'RELEASED'
    const [customerCode, customerName] = CUSTOMERS[roll(CUSTOMERS.length)] ?? CUSTOMERS[0]
    const received = now - (no * DAY) / 9 - roll(60) * 60_000
    const due = now + (roll(52) - 9) * DAY
    return told({
      orderId: uuid(no), orderNo: `GD26${String(9_999 - no).padStart(4, '0')}`, customerCode, customerName, status,
      merchandiser: OWNERS[roll(OWNERS.length)] ?? 'chenlu', rush: roll(14) === 0, receivedAt: iso(received),
      replyBy: iso(received + DAY), ...facts(status, roll, now), dueDate: iso(due).slice(0, 10),
      lastEventAt: iso(now - roll(3_000) * 60_000),
    }, no, now)
  })
}

function facts(status: OrderStatus, roll: (sides: number) => number, now: number) {
  const kit = roll(3) > 0 ? { kitDate: iso(now + roll(12) * DAY).slice(0, 10) } : {}
  switch (status) {
    case 'DRAFT':
      return { money: 'NONE' as const, ...NOTHING, lastEvent: 'order.received.v1' }
    case 'REVIEWING':
      return { money: 'NONE' as const, ...NOTHING, lastEvent: 'credit.assessed.v1' }
    case 'REPLIED':
      return { money: 'NONE' as const, ...NOTHING, lastEvent: 'order.replied.v1' }
    case 'CONFIRMED':
      return { money: roll(2) ? ('DEPOSIT_DUE' as const) : ('DEPOSIT_PAID' as const), ...NOTHING, lastEvent: 'payment.notified.v1' }
    case 'COMPLETED':
      return { money: roll(2) ? ('OVERDUE' as const) : ('BALANCE_DUE' as const), ...DONE, lastEvent: 'receivable.overdue.v1' }
    case 'SETTLED':
    case 'ARCHIVED':
      return { money: 'PAID' as const, ...DONE, lastEvent: 'order.settled.v1' }
    default:
      return { ...(STORIES[roll(STORIES.length)] ?? STORIES[0]!), ...kit }
  }
}

export const iso = (at: number): string => new Date(at).toISOString()
