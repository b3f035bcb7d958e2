import type { Column } from '@/kit/column'
import type { ReceiptRow } from './receiptRow'
import { t } from './words'

type Words = (typeof t)['value']

/** 订金, or in how many shares it is for several orders. */
export const partWord = (row: ReceiptRow, w: Words): string => (row.shares.length > 0 ? w.sharesOf(row.shares.length) : w.partOf[row.part ?? 'OTHER'])

/** 订金 少 (¥50.00): what the money is for and how far it goes. */
export function matchWord(row: ReceiptRow, w: Words): string {
  if (row.shares.length > 0) return `${partWord(row, w)} ${w.matchOf[row.match]}`
  if (row.part === null) return w.partOf.OTHER
  return `${w.partOf[row.part]} ${w.matchOf[row.match]} ${row.difference}`.trim()
}

/** SO2611-000001, and how many more it pays. */
export const orderWord = (row: ReceiptRow): string => (row.shares.length > 1 ? `${row.orderNo} +${row.shares.length - 1}` : row.orderNo)

export function receiptColumns(w: Words): readonly Column<ReceiptRow>[] {
  const c = w.column
  return [
    { key: 'day', title: c.day, width: 68, pinned: true, text: (row) => row.day },
    { key: 'payer', title: c.payer, width: 116, grow: true, text: (row) => row.payer },
    { key: 'amount', title: c.amount, width: 120, align: 'end', text: (row) => row.amount },
    { key: 'order', title: c.order, width: 118, text: (row) => orderWord(row) },
    { key: 'kind', title: c.kind, width: 62, text: (row) => partWord(row, w) },
    { key: 'match', title: c.match, width: 140, align: 'end', text: (row) => matchWord(row, w) },
    { key: 'account', title: c.account, width: 118, text: (row) => row.account },
    { key: 'stage', title: c.stage, width: 84, text: (row) => w.stageOf[row.stage] },
    { key: 'reference', title: c.reference, width: 140, text: (row) => row.reference },
    { key: 'customer', title: c.customer, width: 140, hidden: true, text: (row) => row.customer },
    { key: 'no', title: c.receiptNo, width: 130, hidden: true, text: (row) => row.no },
    { key: 'recorded', title: c.recorded, width: 110, align: 'end', hidden: true, text: (row) => row.recorded },
  ]
}
