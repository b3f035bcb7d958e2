import { answer, versioned, type Seen } from '../http'
import { PAGE_SIZE } from '../pages'
import { logistics } from './client'
import type { Arrive, BoardPage, ConfirmDetails, Depart, Focus, InspectGoods, LoadGoods, PackGoods, PickGoods, RequestOverride, ShipmentStatus, SignFor, SplitShipment } from './types'

export interface BoardFilter {
  readonly status: readonly ShipmentStatus[]
  readonly focus: Focus | null
  readonly query: string
}

export function boardPage(filter: BoardFilter, page: number, size = PAGE_SIZE): Promise<BoardPage> {
  const query = {
    page,
    size,
    ...(filter.query !== '' && { query: filter.query }),
    ...(filter.focus !== null && { focus: filter.focus }),
    ...(filter.status.length > 0 && { status: [...filter.status] }),
  }
  return answer(logistics.GET('/shipping-board', { params: { query } }))
}

export const boardCounts = () => answer(logistics.GET('/shipping-board/counts'))

export const storedGoods = (page: number, size = PAGE_SIZE) =>
  answer(logistics.GET('/finished-goods', { params: { query: { page, size } } }))

const path = (id: string) => ({ params: { path: { id } } })

export const shipmentOf = (id: string) => versioned(logistics.GET('/shipments/{id}', path(id)))
export const overridesOf = (id: string) => answer(logistics.GET('/shipments/{id}/ship-gate/overrides', path(id)))

const command = (seen: Seen, key: string) => ({ ...path(seen.id), headers: { 'If-Match': seen.etag, 'Idempotency-Key': key } })

export const confirmDetails = (seen: Seen, body: ConfirmDetails, key: string) =>
  versioned(logistics.POST('/shipments/{id}/details', { ...command(seen, key), body }))
export const pickGoods = (seen: Seen, body: PickGoods, key: string) =>
  versioned(logistics.POST('/shipments/{id}/picking', { ...command(seen, key), body }))
export const packGoods = (seen: Seen, body: PackGoods, key: string) =>
  versioned(logistics.POST('/shipments/{id}/packing', { ...command(seen, key), body }))
export const inspectGoods = (seen: Seen, body: InspectGoods, key: string) =>
  versioned(logistics.POST('/shipments/{id}/inspection', { ...command(seen, key), body }))
export const loadGoods = (seen: Seen, body: LoadGoods, key: string) =>
  versioned(logistics.POST('/shipments/{id}/loading', { ...command(seen, key), body }))
export const depart = (seen: Seen, body: Depart, key: string) =>
  versioned(logistics.POST('/shipments/{id}/departure', { ...command(seen, key), body }))
export const arrive = (seen: Seen, body: Arrive, key: string) =>
  versioned(logistics.POST('/shipments/{id}/arrival', { ...command(seen, key), body }))
export const signFor = (seen: Seen, body: SignFor, key: string) =>
  versioned(logistics.POST('/shipments/{id}/signature', { ...command(seen, key), body }))
export const closeShipment = (seen: Seen, key: string) => versioned(logistics.POST('/shipments/{id}/closing', command(seen, key)))
/** Answers with the new shipment. */
export const splitShipment = (seen: Seen, body: SplitShipment, key: string) =>
  versioned(logistics.POST('/shipments/{id}/split', { ...command(seen, key), body }))

export const requestOverride = (id: string, body: RequestOverride, key: string) =>
  answer(logistics.POST('/shipments/{id}/ship-gate/overrides', { ...path(id), headers: { 'Idempotency-Key': key }, body }))

const decision = (id: string, overrideId: string, key: string) => ({ params: { path: { id, overrideId } }, headers: { 'Idempotency-Key': key } })
export const endorseOverride = (id: string, overrideId: string, key: string) =>
  answer(logistics.POST('/shipments/{id}/ship-gate/overrides/{overrideId}/endorsement', decision(id, overrideId, key)))
export const approveOverride = (id: string, overrideId: string, key: string) =>
  answer(logistics.POST('/shipments/{id}/ship-gate/overrides/{overrideId}/approval', decision(id, overrideId, key)))
