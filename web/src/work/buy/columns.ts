import type { Column } from '@/kit/column'
import type { BoughtRow, MissingRow, OrderMissingRow, WorkRow } from './rows'
import { t } from './words'

type Words = (typeof t)['value']

const late = (days: number | null, w: Words) => (days ? w.daysLate(days) : '')
const lead = (days: number | null, w: Words) => (days === null ? '' : w.lead(days))

export function shortageColumns(w: Words): readonly Column<MissingRow>[] {
  const c = w.shortage.column
  return [
    { key: 'material', title: c.material, width: 124, pinned: true, text: (row) => row.id },
    { key: 'name', title: c.name, width: 130, grow: true, text: (row) => row.name },
    { key: 'needed', title: c.needed, width: 80, align: 'end', text: (row) => row.needed },
    { key: 'free', title: c.free, width: 80, align: 'end', text: (row) => row.free },
    { key: 'onOrder', title: c.onOrder, width: 80, align: 'end', text: (row) => row.onOrder },
    { key: 'gap', title: c.gap, width: 80, align: 'end', text: (row) => row.gap },
    { key: 'unit', title: c.unit, width: 52, text: (row) => row.unit },
    { key: 'neededBy', title: c.neededBy, width: 80, align: 'end', text: (row) => row.neededBy },
    { key: 'orders', title: c.orders, width: 142, text: (row) => `${w.orders(row.orders)} ${row.orderNos.join(' ')}` },
    { key: 'supplier', title: c.supplier, width: 140, grow: true, text: (row) => row.supplier },
    { key: 'lead', title: c.lead, width: 70, align: 'end', text: (row) => lead(row.lead, w) },
    { key: 'promised', title: c.promised, width: 80, align: 'end', text: (row) => row.promised },
    { key: 'late', title: c.late, width: 80, align: 'end', text: (row) => late(row.daysLate, w) },
  ]
}

export function orderShortageColumns(w: Words): readonly Column<OrderMissingRow>[] {
  const c = w.shortage.column
  return [
    { key: 'order', title: c.order, width: 150, pinned: true, text: (row) => row.order },
    { key: 'neededBy', title: c.neededBy, width: 90, align: 'end', text: (row) => row.neededBy },
    { key: 'material', title: c.material, width: 140, text: (row) => row.material },
    { key: 'name', title: c.name, width: 180, grow: true, text: (row) => row.name },
    { key: 'gap', title: c.gap, width: 120, align: 'end', text: (row) => row.gap },
    { key: 'supplier', title: c.supplier, width: 150, grow: true, text: (row) => row.supplier },
    { key: 'lead', title: c.lead, width: 80, align: 'end', text: (row) => lead(row.lead, w) },
  ]
}

export function purchaseColumns(w: Words): readonly Column<BoughtRow>[] {
  const c = w.purchase.column
  return [
    { key: 'no', title: c.no, width: 160, pinned: true, text: (row) => row.no },
    { key: 'supplier', title: c.supplier, width: 180, grow: true, text: (row) => row.supplier },
    { key: 'status', title: c.status, width: 120, text: (row) => w.purchase.status[row.status] },
    { key: 'promised', title: c.promised, width: 110, align: 'end', text: (row) => row.promised },
    { key: 'late', title: c.late, width: 110, align: 'end', text: (row) => late(row.daysLate, w) },
  ]
}

export function workColumns(w: Words): readonly Column<WorkRow>[] {
  const c = w.work.column
  return [
    { key: 'no', title: c.no, width: 140, pinned: true, text: (row) => row.no },
    { key: 'workshop', title: c.workshop, width: 84, text: (row) => row.workshop },
    { key: 'step', title: c.step, width: 84, text: (row) => row.step },
    { key: 'product', title: c.product, width: 120, grow: true, text: (row) => row.product },
    { key: 'quantity', title: c.quantity, width: 90, align: 'end', text: (row) => row.quantity },
    { key: 'back', title: c.back, width: 64, align: 'end', text: (row) => row.back },
    { key: 'percent', title: c.percent, width: 68, align: 'end', text: (row) => `${row.percent}%` },
    { key: 'due', title: c.due, width: 70, align: 'end', text: (row) => row.due },
    { key: 'promised', title: c.promised, width: 70, align: 'end', text: (row) => row.promised },
    { key: 'late', title: c.late, width: 84, align: 'end', text: (row) => late(row.daysLate, w) },
    { key: 'silent', title: c.silent, width: 72, align: 'end', text: (row) => (row.silentDays === null ? '' : w.work.silent(row.silentDays)) },
    { key: 'status', title: c.status, width: 88, text: (row) => w.work.status[row.status] },
    { key: 'problem', title: c.problem, width: 130, grow: true, text: (row) => row.problem },
    { key: 'ticket', title: c.ticket, width: 130, hidden: true, text: (row) => row.ticket },
  ]
}
