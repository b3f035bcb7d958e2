import type { Column } from '@/kit/column'
import type { ShipRow } from './row'
import { t } from './words'

type Words = (typeof t)['value']

/** 放行: what is open and who resolves it, or that it is cleared. */
export const gateWord = (row: ShipRow, w: Words): string => {
  if (row.waitsFor.length > 0) return row.waitsFor.map((one) => w.waitsShort[one]).join(w.and)
  if (row.locked) return w.gateSoon
  return row.finished === 'gone' ? '' : w.cleared
}

export const gateWho = (row: ShipRow, w: Words): string => row.waitsFor.map((one) => `${w.waitsFor[one]} · ${w.resolver[one]}`).join('\n')

/** 逾3天, 今天, or nothing to say. */
export const dueWord = (row: ShipRow, w: Words): string => (row.due === 'late' ? w.daysLate(row.daysLate) : row.due === 'today' ? w.dueToday : '')

export const carriedWord = (row: ShipRow, w: Words): string => (row.packages === null ? row.quantity : `${row.quantity} / ${w.packages(row.packages)}`)

export function columns(w: Words): readonly Column<ShipRow>[] {
  const c = w.column
  return [
    { key: 'no', title: c.no, width: 138, pinned: true, text: (row) => row.no },
    { key: 'order', title: c.order, width: 106, text: (row) => row.order },
    { key: 'customer', title: c.customer, width: 100, grow: true, text: (row) => row.customer },
    { key: 'region', title: c.region, width: 72, text: (row) => row.region },
    { key: 'products', title: c.products, width: 104, grow: true, text: (row) => row.products },
    { key: 'carried', title: c.carried, width: 108, align: 'end', text: (row) => carriedWord(row, w) },
    { key: 'finished', title: c.finished, width: 52, text: (row) => w.finishedOf[row.finished] },
    { key: 'gate', title: c.gate, width: 132, text: (row) => gateWord(row, w) },
    { key: 'leaves', title: c.leaves, width: 100, align: 'end', text: (row) => `${row.leaves} ${dueWord(row, w)}`.trim() },
    { key: 'arrives', title: c.arrives, width: 64, align: 'end', text: (row) => row.arrives },
    { key: 'carrier', title: c.carrier, width: 78, text: (row) => row.carrier || (row.mode ? w.modeOf[row.mode] : '') },
    { key: 'vehicle', title: c.vehicle, width: 84, text: (row) => row.vehicle },
    { key: 'status', title: c.status, width: 72, text: (row) => w.status[row.status] },
    { key: 'waybill', title: c.waybill, width: 140, hidden: true, text: (row) => row.waybill },
  ]
}
