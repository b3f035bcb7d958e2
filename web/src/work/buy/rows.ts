import type { MaterialShortage, PurchaseRow, PurchaseStatus, Shortage, Subcontract, SubcontractStatus } from '@/api/procurement/types'
import { dayNo, now, shortDay, today } from '@/kit/days'
import { formatQuantity } from '@/kit/numbers'

export type Tone = 'plain' | 'good' | 'wait' | 'bad' | 'hold' | 'over'

export const PURCHASE_TONE: Readonly<Record<PurchaseStatus, Tone>> = {
  DRAFT: 'wait', APPROVED: 'wait', SENT: 'wait', ACKNOWLEDGED: 'plain', PARTLY_RECEIVED: 'plain', RECEIVED: 'good', CLOSED: 'over', CANCELLED: 'over',
  SHORT_CLOSED: 'over',
}
export const WORK_TONE: Readonly<Record<SubcontractStatus, Tone>> = {
  DRAFT: 'wait', SENT: 'wait', ACCEPTED: 'plain', IN_PROCESS: 'plain', PARTLY_RETURNED: 'plain', RETURNED: 'good', CLOSED: 'over', REFUSED: 'bad',
  CANCELLED: 'over',
}
/** Work is at the workshop, or should be. */
const OUT: readonly SubcontractStatus[] = ['SENT', 'ACCEPTED', 'IN_PROCESS', 'PARTLY_RETURNED']

const day = (iso: string | null | undefined, from: number) => (iso ? shortDay(dayNo(iso), from) : '')

/** A material that orders miss, as the page shows it. */
export interface MissingRow {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly needed: string
  readonly free: string
  readonly onOrder: string
  readonly gap: string
  readonly open: boolean
  readonly neededBy: string
  readonly overdue: boolean
  readonly orders: number
  readonly orderNos: readonly string[]
  readonly supplier: string
  readonly lead: number | null
  readonly promised: string
  readonly daysLate: number | null
}

export function missingRow(told: MaterialShortage, at: Date = now()): MissingRow {
  const from = today(at)
  return {
    id: told.materialCode,
    name: told.name ?? '',
    unit: told.unit,
    needed: formatQuantity(told.needed),
    free: formatQuantity(told.free),
    onOrder: formatQuantity(told.onOrder),
    gap: told.gap > 0 ? formatQuantity(told.gap) : '',
    open: told.gap > 0,
    neededBy: day(told.neededBy, from),
    overdue: dayNo(told.neededBy) < from,
    orders: told.orders,
    orderNos: told.orderNos,
    supplier: told.supplierName ?? told.supplierCode ?? '',
    lead: told.leadDays ?? null,
    promised: day(told.promisedDate, from),
    daysLate: told.daysLate ?? null,
  }
}

/** What one order misses of one material. */
export interface OrderMissingRow {
  readonly id: string
  readonly orderId: string
  readonly order: string
  readonly held: boolean
  readonly material: string
  readonly name: string
  readonly gap: string
  readonly neededBy: string
  readonly overdue: boolean
  readonly supplier: string
  readonly lead: number | null
}

export function orderMissingRow(told: Shortage, at: Date = now()): OrderMissingRow {
  const from = today(at)
  return {
    id: `${told.orderId}/${told.materialCode}`, orderId: told.orderId, order: told.orderNo, held: told.held, material: told.materialCode, name: told.name ?? '',
    gap: `${formatQuantity(told.quantity)} ${told.unit}`, neededBy: day(told.neededBy, from), overdue: dayNo(told.neededBy) < from, supplier: told.supplierCode ?? '',
    lead: told.leadDays ?? null,
  }
}

export interface BoughtRow {
  readonly id: string
  readonly no: string
  readonly supplier: string
  readonly status: PurchaseStatus
  readonly promised: string
  readonly daysLate: number | null
}

export function boughtRow(told: PurchaseRow, at: Date = now()): BoughtRow {
  const from = today(at)
  const late = told.overdue && told.promisedDate ? from - dayNo(told.promisedDate) : null
  return { id: told.id, no: told.purchaseNo, supplier: told.supplierCode, status: told.status, promised: day(told.promisedDate, from), daysLate: late }
}

/** An outsourced order; how long nothing was heard counts only while work is out. */
export interface WorkRow {
  readonly id: string
  readonly no: string
  readonly ticket: string
  readonly step: string
  readonly workshop: string
  readonly product: string
  readonly quantity: string
  readonly back: string
  readonly percent: number
  readonly due: string
  readonly promised: string
  readonly daysLate: number | null
  readonly silentDays: number | null
  readonly status: SubcontractStatus
  readonly problem: string
}

export function workRow(told: Subcontract, at: Date = now()): WorkRow {
  const from = today(at)
  const out = OUT.includes(told.status)
  const end = dayNo(told.promisedDate ?? told.dueDate)
  return {
    id: told.id, no: told.subcontractNo, ticket: told.ticketNo, step: told.stepName, workshop: told.workshop, product: told.productCode,
    quantity: `${formatQuantity(told.quantity)} ${told.unit}`, back: formatQuantity(told.good + told.scrap), percent: Math.round((Math.max(told.done, told.good) / told.quantity) * 100),
    due: day(told.dueDate, from), promised: day(told.promisedDate, from), daysLate: out && end < from ? from - end : null,
    silentDays: out ? from - today(new Date(told.heardAt ?? told.sentAt)) : null, status: told.status, problem: told.problem ?? told.reason ?? '',
  }
}
