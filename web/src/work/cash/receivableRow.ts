import type { Receivable } from '@/api/finance/queries'
import type { Column } from '@/kit/column'
import { dayNo, shortDay } from '@/kit/days'
import { formatMoney } from '@/kit/numbers'
import type { t } from './words'

/** What one order owes, as the list shows it. */
export interface ReceivableRow {
  readonly id: string
  readonly no: string
  readonly customer: string
  readonly total: string
  readonly shipped: string
  readonly received: string
  readonly owed: string
  readonly due: string
  readonly overdueDays: number
}

export function receivableRow(told: Receivable): ReceivableRow {
  const money = (value: number) => formatMoney(value, told.currency)
  return {
    id: told.orderId,
    no: told.orderNo ?? '',
    customer: told.customerName ?? told.customerCode ?? '',
    total: money(told.total),
    shipped: money(told.invoiced),
    received: money(told.received),
    owed: money(told.outstanding),
    due: told.dueDate ? shortDay(dayNo(told.dueDate)) : '',
    overdueDays: told.overdueDays,
  }
}

export function receivableColumns(w: (typeof t)['value']): readonly Column<ReceivableRow>[] {
  const c = w.column
  return [
    { key: 'no', title: c.order, width: 124, pinned: true, text: (row) => row.no },
    { key: 'customer', title: c.customer, width: 160, grow: true, text: (row) => row.customer },
    { key: 'total', title: c.total, width: 126, align: 'end', text: (row) => row.total },
    { key: 'shipped', title: c.shipped, width: 126, align: 'end', text: (row) => row.shipped },
    { key: 'received', title: c.received, width: 126, align: 'end', text: (row) => row.received },
    { key: 'owed', title: c.owed, width: 126, align: 'end', text: (row) => row.owed },
    { key: 'due', title: c.due, width: 84, align: 'end', text: (row) => row.due },
    { key: 'overdue', title: c.overdue, width: 90, align: 'end', text: (row) => (row.overdueDays > 0 ? w.late(row.overdueDays) : '') },
  ]
}
