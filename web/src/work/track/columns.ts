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
  if (row.slack === 0) return w.dueToday
  return row.slack < 0 ? w.late(-row.slack) : w.left(row.slack)
}

export const lastWord = (row: OrderRow, w: Words): string => {
  const type = row.lastType.replace(/\.v\d+$/, '')
  return (w.event as Readonly<Record<string, string>>)[type] ?? type
}

export const moneyWord = (row: OrderRow, w: Words): string => w.money(w.paidOf[row.deposit], w.paidOf[row.balance])

/** The columns of the board; beside an open panel the next step comes forward. */
export function columns(w: Words): readonly Column<OrderRow>[] {
  const c = w.column
  return [
    { key: 'no', title: c.no, width: 118, pinned: true, sort: 'orderNo', text: (row) => row.no },
    { key: 'customer', title: c.customer, width: 116, grow: true, text: (row) => row.customer },
    { key: 'track', title: c.track, width: 202, text: (row) => stepWord(row, w) },
    { key: 'due', title: c.due, width: 66, align: 'end', sort: 'dueDate', text: (row) => row.due },
    { key: 'slack', title: c.slack, width: 74, align: 'end', text: (row) => slackWord(row, w) },
    { key: 'next', title: c.next, width: 112, text: (row) => w.next[row.next] },
    { key: 'money', title: c.money, width: 66, text: (row) => moneyWord(row, w) },
    { key: 'material', title: c.material, width: 92, text: (row) => `${w.materialOf[row.material]} ${row.kit}`.trim() },
    { key: 'tickets', title: c.tickets, width: 64, align: 'end', text: (row) => row.tickets },
    { key: 'delivery', title: c.delivery, width: 76, text: (row) => w.deliveryOf[row.delivery] },
    { key: 'last', title: c.last, width: 158, text: (row) => `${lastWord(row, w)} ${row.lastAt}` },
    { key: 'owner', title: c.owner, width: 88, text: (row) => row.owner },
    { key: 'received', title: c.received, width: 104, align: 'end', hidden: true, sort: 'receivedAt', text: (row) => row.received },
    { key: 'replyBy', title: c.replyBy, width: 104, align: 'end', hidden: true, text: (row) => row.replyBy },
    { key: 'status', title: c.status, width: 84, hidden: true, text: (row) => w.status[row.status] },
    { key: 'code', title: c.code, width: 96, hidden: true, text: (row) => row.customerCode },
  ]
}
