import type { Column } from '@/kit/column'
import type { OrderRow } from './row'
import { t } from './words'

type Words = (typeof t)['value']

export const stepWord = (row: OrderRow, w: Words): string => {
  if (row.status === 'ON_HOLD' || row.status === 'REJECTED' || row.status === 'CANCELLED') return w.status[row.status]
  if (row.step === null) return w.finished
  return row.percent > 0 ? `${w.step[row.step]} ${row.percent}%` : w.step[row.step]
}

export const slackWord = (row: OrderRow, w: Words): string => {
  if (row.slack === null) return ''
  if (row.overdue > 0) return w.late(row.overdue)
  return row.slack < 0 ? w.willBeLate(-row.slack) : row.slack === 0 ? w.noSlack : w.left(row.slack)
}

export const productWord = (row: OrderRow, w: Words): string => (row.more > 0 ? `${row.product} ${w.more(row.more)}` : row.product)

export const lastWord = (row: OrderRow, w: Words): string => {
  const type = row.lastType.replace(/\.v\d+$/, '')
  return (w.event as Readonly<Record<string, string>>)[type] ?? type
}

export const moneyWord = (row: OrderRow, w: Words): string => w.money(w.paidOf[row.deposit], w.paidOf[row.balance])

/** What has room beside an open panel comes first. */
const BESIDE = ['no', 'customer', 'track', 'due', 'slack', 'next']

/** The columns of the board; money only for whom the service tells it. */
export function columns(w: Words, withMoney: boolean, beside = false, nameOf: (account: string) => string = (account) => account): readonly Column<OrderRow>[] {
  const c = w.column
  const money: readonly Column<OrderRow>[] = [
    { key: 'total', title: c.total, width: 112, align: 'end', hidden: true, text: (row) => row.total },
    { key: 'received', title: c.received, width: 112, align: 'end', hidden: true, text: (row) => row.received },
  ]
  const all: readonly Column<OrderRow>[] = [
    { key: 'no', title: c.no, width: 122, pinned: true, sort: 'orderNo', goes: 'up', text: (row) => row.no },
    { key: 'customer', title: c.customer, width: 100, grow: true, text: (row) => row.customer },
    { key: 'product', title: c.product, width: 112, grow: true, text: (row) => productWord(row, w) },
    { key: 'quantity', title: c.quantity, width: 64, align: 'end', text: (row) => row.quantity },
    { key: 'track', title: c.track, width: 196, text: (row) => stepWord(row, w) },
    { key: 'place', title: c.place, width: 84, text: (row) => row.places },
    { key: 'due', title: c.due, width: 60, align: 'end', sort: 'dueDate', goes: 'up', text: (row) => row.due },
    { key: 'slack', title: c.slack, width: 76, align: 'end', text: (row) => slackWord(row, w) },
    { key: 'expected', title: c.expected, width: 66, align: 'end', text: (row) => row.expected },
    { key: 'money', title: c.money, width: 62, text: (row) => moneyWord(row, w) },
    { key: 'next', title: c.next, width: 106, text: (row) => w.next[row.next] },
    { key: 'owner', title: c.owner, width: 78, text: (row) => nameOf(row.owner) },
    { key: 'theirNo', title: c.theirNo, width: 104, hidden: true, text: (row) => row.theirNo },
    { key: 'receivedAt', title: c.receivedAt, width: 104, align: 'end', hidden: true, sort: 'receivedAt', goes: 'down', text: (row) => row.receivedAt },
    ...(withMoney ? money : []),
    { key: 'material', title: c.material, width: 92, hidden: true, text: (row) => `${w.materialOf[row.material]} ${row.kit}`.trim() },
    { key: 'tickets', title: c.tickets, width: 64, align: 'end', hidden: true, text: (row) => row.tickets },
    { key: 'inspected', title: c.inspected, width: 64, hidden: true, text: (row) => (row.inspected ? w.passed : '') },
    { key: 'delivery', title: c.delivery, width: 76, hidden: true, text: (row) => w.deliveryOf[row.delivery] },
    { key: 'last', title: c.last, width: 158, hidden: true, text: (row) => `${lastWord(row, w)} ${row.lastAt}` },
    { key: 'replyBy', title: c.replyBy, width: 104, align: 'end', hidden: true, text: (row) => row.replyBy },
    { key: 'status', title: c.status, width: 84, hidden: true, text: (row) => w.status[row.status] },
    { key: 'code', title: c.code, width: 96, hidden: true, text: (row) => row.customerCode },
  ]
  return beside ? [...BESIDE.flatMap((key) => all.filter((one) => one.key === key)), ...all.filter((one) => !BESIDE.includes(one.key))] : all
}
