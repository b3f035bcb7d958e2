import type { Column } from '@/kit/column'
import type { ReceiptRow } from './receiptRow'
import { t } from './words'

type Words = (typeof t)['value']

/** 订金 少 (¥50.00): what the money is for and how far it goes. */
export function matchWord(row: ReceiptRow, w: Words): string {
  if (row.part === null) return w.partOf.OTHER
  return `${w.partOf[row.part]} ${w.matchOf[row.match]} ${row.difference}`.trim()
}

export function receiptColumns(w: Words): readonly Column<ReceiptRow>[] {
  const c = w.column
  return [
    { key: 'day', title: c.day, width: 72, pinned: true, text: (row) => row.day },
    { key: 'payer', title: c.payer, width: 150, grow: true, text: (row) => row.payer },
    { key: 'amount', title: c.amount, width: 128, align: 'end', text: (row) => row.amount },
    { key: 'account', title: c.account, width: 128, text: (row) => row.account },
    { key: 'order', title: c.order, width: 124, text: (row) => row.orderNo },
    { key: 'kind', title: c.kind, width: 72, text: (row) => w.partOf[row.part ?? 'OTHER'] },
    { key: 'match', title: c.match, width: 168, align: 'end', text: (row) => matchWord(row, w) },
    { key: 'stage', title: c.stage, width: 92, text: (row) => w.stageOf[row.stage] },
    { key: 'customer', title: c.customer, width: 140, hidden: true, text: (row) => row.customer },
    { key: 'reference', title: c.reference, width: 150, text: (row) => row.reference },
    { key: 'no', title: c.receiptNo, width: 130, hidden: true, text: (row) => row.no },
    { key: 'recorded', title: c.recorded, width: 110, align: 'end', hidden: true, text: (row) => row.recorded },
  ]
}
