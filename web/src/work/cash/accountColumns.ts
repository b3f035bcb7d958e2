import type { Column } from '@/kit/column'
import type { AccountRow, Share } from './accountRow'
import { t } from './words'

type Words = (typeof t)['value']

export const shareWord = (share: Share | null): string => (share === null ? '' : `${share.asked} / ${share.paid}`)

export const overdueWord = (row: AccountRow, w: Words): string => (row.overdueDays > 0 ? w.late(row.overdueDays) : '')

export function accountColumns(w: Words): readonly Column<AccountRow>[] {
  const c = w.column
  return [
    { key: 'no', title: c.order, width: 118, pinned: true, sort: 'orderNo', text: (row) => row.no },
    { key: 'customer', title: c.customer, width: 130, grow: true, text: (row) => row.customer },
    { key: 'total', title: c.total, width: 116, align: 'end', text: (row) => row.total },
    { key: 'owed', title: c.owed, width: 116, align: 'end', sort: 'outstanding', text: (row) => row.owed },
    { key: 'clearance', title: c.clearance, width: 96, text: (row) => w.clearanceOf[row.clearance] },
    { key: 'overdue', title: c.overdue, width: 78, align: 'end', text: (row) => overdueWord(row, w) },
    { key: 'deposit', title: c.deposit, width: 188, align: 'end', text: (row) => shareWord(row.deposit) },
    { key: 'balance', title: c.balance, width: 196, align: 'end', text: (row) => shareWord(row.balance) },
    { key: 'terms', title: c.creditDays, width: 66, align: 'end', text: (row) => (row.creditDays > 0 ? w.days(row.creditDays) : '') },
    { key: 'due', title: c.due, width: 76, align: 'end', hidden: true, text: (row) => row.due },
    { key: 'overpaid', title: c.overpaid, width: 110, align: 'end', hidden: true, text: (row) => row.overpaid },
  ]
}
