import { answer, versioned, type Seen } from '../http'
import { PAGE_SIZE } from '../pages'
import { procurement } from './client'
import type { OfferMaterial, PurchaseStatus, ReceiveGoods, ReportProgress, ReturnWork, Sequence, ShortageFocus, SubcontractFocus, SubcontractStatus } from './types'

const path = (id: string) => ({ params: { path: { id } } })
const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } })
const command = (seen: Seen, key: string) => ({ ...path(seen.id), headers: { 'If-Match': seen.etag, 'Idempotency-Key': key } })

export interface ShortageFilter {
  readonly material: string
  readonly focus: ShortageFocus | null
  readonly sort: Sequence
}

export function materialShortages(filter: ShortageFilter, page: number, size = PAGE_SIZE) {
  const query = { page, size, sort: filter.sort, ...(filter.material !== '' && { material: filter.material }), ...(filter.focus !== null && { focus: filter.focus }) }
  return answer(procurement.GET('/shortages/materials', { params: { query } }))
}
export const shortageCounts = () => answer(procurement.GET('/shortages/counts'))

/** By order, the most urgent first. */
export function orderShortages(material: string, page: number, size = PAGE_SIZE) {
  return answer(procurement.GET('/shortages', { params: { query: { page, size, ...(material !== '' && { material }) } } }))
}

/** Writes one draft per supplier, or lets the author's own grow. */
export const orderSelected = (materialCodes: readonly string[], key: string) =>
  answer(procurement.POST('/shortages/order-selected', { ...keyed(key), body: { materialCodes: [...materialCodes] } }))

export interface PurchaseFilter {
  readonly status: PurchaseStatus | null
  readonly overdue: boolean
  readonly supplier: string
}

export function purchases(filter: PurchaseFilter, page: number, size = PAGE_SIZE) {
  const query = {
    page,
    size,
    ...(filter.status !== null && { status: filter.status }),
    ...(filter.overdue && { overdue: 'true' }),
    ...(filter.supplier !== '' && { supplier: filter.supplier }),
  }
  return answer(procurement.GET('/purchase-orders', { params: { query } }))
}

export const purchaseOf = (id: string) => versioned(procurement.GET('/purchase-orders/{id}', path(id)))
export const promisesOf = (id: string) => answer(procurement.GET('/purchase-orders/{id}/promises', path(id)))
export const waitingOrders = (id: string) => answer(procurement.GET('/purchase-orders/{id}/waiting-orders', path(id)))
export const receiptsOf = (id: string) => answer(procurement.GET('/purchase-orders/{id}/receipts', path(id)))
export const approvePurchase = (seen: Seen, key: string) => versioned(procurement.POST('/purchase-orders/{id}/approval', command(seen, key)))
export const sendPurchase = (seen: Seen, key: string) => versioned(procurement.POST('/purchase-orders/{id}/sending', command(seen, key)))
export const acknowledgePurchase = (seen: Seen, promisedDate: string, key: string) =>
  versioned(procurement.POST('/purchase-orders/{id}/acknowledgement', { ...command(seen, key), body: { promisedDate } }))
export const redatePurchase = (seen: Seen, body: { promisedDate: string; reason: string }, key: string) =>
  versioned(procurement.POST('/purchase-orders/{id}/promises', { ...command(seen, key), body }))
export const closeShort = (seen: Seen, reason: string, key: string) =>
  versioned(procurement.POST('/purchase-orders/{id}/short-closing', { ...command(seen, key), body: { reason } }))
export const cancelPurchase = (seen: Seen, reason: string, key: string) =>
  versioned(procurement.POST('/purchase-orders/{id}/cancellation', { ...command(seen, key), body: { reason } }))
export const closePurchase = (seen: Seen, key: string) => versioned(procurement.POST('/purchase-orders/{id}/closing', command(seen, key)))
/** A receipt only adds, so it needs no version. */
export const receiveGoods = (id: string, body: ReceiveGoods, key: string) =>
  versioned(procurement.POST('/purchase-orders/{id}/receipts', { ...path(id), ...keyed(key), body }))

export const suppliers = (page: number, size = PAGE_SIZE) =>
  answer(procurement.GET('/suppliers', { params: { query: { page, size } } }))
const supplier = (code: string) => ({ params: { path: { code } } })
export const supplierOf = (code: string) => versioned(procurement.GET('/suppliers/{code}', supplier(code)))
export const setPrices = (code: string, prices: readonly OfferMaterial[], key: string) =>
  versioned(procurement.POST('/suppliers/{code}/prices', { ...supplier(code), ...keyed(key), body: { prices: [...prices] } }))

export const stock = (material: string, page: number, size = PAGE_SIZE) =>
  answer(procurement.GET('/stock', { params: { query: { page, size, ...(material !== '' && { material }) } } }))
export const movements = (material: string, page: number, size = PAGE_SIZE) =>
  answer(procurement.GET('/stock-movements', { params: { query: { page, size, ...(material !== '' && { material }) } } }))

export interface SubcontractFilter {
  readonly status: readonly SubcontractStatus[]
  readonly focus: SubcontractFocus | null
  readonly workshop: string
}

export function subcontracts(filter: SubcontractFilter, page: number, size = PAGE_SIZE) {
  const query = {
    page,
    size,
    ...(filter.status.length > 0 && { status: [...filter.status] }),
    ...(filter.focus !== null && { focus: filter.focus }),
    ...(filter.workshop !== '' && { workshop: filter.workshop }),
  }
  return answer(procurement.GET('/subcontracts', { params: { query } }))
}
export const subcontractOf = (id: string) => versioned(procurement.GET('/subcontracts/{id}', path(id)))
export const acceptWork = (seen: Seen, promisedDate: string, key: string) =>
  versioned(procurement.POST('/subcontracts/{id}/acceptance', { ...command(seen, key), body: { promisedDate } }))
export const refuseWork = (seen: Seen, reason: string, key: string) =>
  versioned(procurement.POST('/subcontracts/{id}/refusal', { ...command(seen, key), body: { reason } }))
export const cancelWork = (seen: Seen, reason: string, key: string) =>
  versioned(procurement.POST('/subcontracts/{id}/cancellation', { ...command(seen, key), body: { reason } }))
export const closeWork = (seen: Seen, key: string) => versioned(procurement.POST('/subcontracts/{id}/closing', command(seen, key)))
export const reportProgress = (id: string, body: ReportProgress, key: string) =>
  versioned(procurement.POST('/subcontracts/{id}/progress', { ...path(id), ...keyed(key), body }))
export const returnWork = (id: string, body: ReturnWork, key: string) =>
  versioned(procurement.POST('/subcontracts/{id}/returns', { ...path(id), ...keyed(key), body }))
