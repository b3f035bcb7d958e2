import { answer, versioned, type Seen, type Versioned } from '../http'
import { PAGE_SIZE } from '../pages'
import { order } from './client'
import type {
  ConfirmOrder, Gate, OrderStatus, OrderView, PromiseEntry, RecordOrder, ReplyOrder, RequestOverride, Review, TimelineEntry,
  TrackingPage,
} from './types'

export interface TrackingFilter {
  readonly status: readonly OrderStatus[]
  readonly query: string
  readonly sort: string
}

export function trackingPage(filter: TrackingFilter, page: number, size = PAGE_SIZE): Promise<TrackingPage> {
  const query = {
    page,
    size,
    sort: filter.sort,
    ...(filter.query !== '' && { query: filter.query }),
    ...(filter.status.length > 0 && { status: [...filter.status] }),
  }
  return answer(order.GET('/tracking', { params: { query } })) as Promise<TrackingPage>
}

/** How many orders are in any of these states. */
export async function countOrders(status: readonly OrderStatus[]): Promise<number> {
  return (await trackingPage({ status, query: '', sort: 'orderNo' }, 0, 1)).total
}

const path = (id: string) => ({ params: { path: { id } } })

export const orderOf = (id: string) => versioned(order.GET('/orders/{id}', path(id))) as Promise<Versioned<OrderView>>
export const timelineOf = (id: string) => answer(order.GET('/orders/{id}/timeline', path(id))) as Promise<TimelineEntry[]>
export const promisesOf = (id: string) => answer(order.GET('/orders/{id}/promises', path(id))) as Promise<PromiseEntry[]>
export const gateOf = (id: string) => answer(order.GET('/orders/{id}/release-gate', path(id))) as Promise<Gate>
export const reviewOf = (id: string) => answer(order.GET('/orders/{id}/review', path(id))) as Promise<Review>

/** A command on an order as its author saw it: If-Match carries the version, the key makes it happen once. */
export type { Seen }

const command = (seen: Seen, key: string) => ({
  params: { path: { id: seen.id } },
  headers: { 'If-Match': seen.etag, 'Idempotency-Key': key },
})

type Changed = Promise<Versioned<OrderView>>

export const recordOrder = (body: RecordOrder, key: string) =>
  versioned(order.POST('/orders', { body, headers: { 'Idempotency-Key': key } })) as Changed
export const requestReview = (seen: Seen, key: string) =>
  versioned(order.POST('/orders/{id}/review', command(seen, key))) as Changed
export const replyOrder = (seen: Seen, body: ReplyOrder, key: string) =>
  versioned(order.POST('/orders/{id}/reply', { ...command(seen, key), body })) as Changed
export const confirmOrder = (seen: Seen, body: ConfirmOrder, key: string) =>
  versioned(order.POST('/orders/{id}/confirmation', { ...command(seen, key), body })) as Changed
export const releaseOrder = (seen: Seen, key: string) =>
  versioned(order.POST('/orders/{id}/release', command(seen, key))) as Changed
export const archiveOrder = (seen: Seen, key: string) =>
  versioned(order.POST('/orders/{id}/archiving', command(seen, key))) as Changed
export const resumeOrder = (seen: Seen, key: string) =>
  versioned(order.POST('/orders/{id}/resumption', command(seen, key))) as Changed
export const holdOrder = (seen: Seen, reason: string, key: string) =>
  versioned(order.POST('/orders/{id}/hold', { ...command(seen, key), body: { reason } })) as Changed
export const cancelOrder = (seen: Seen, reason: string, key: string) =>
  versioned(order.POST('/orders/{id}/cancellation', { ...command(seen, key), body: { reason } })) as Changed
export const rejectOrder = (seen: Seen, reason: string, key: string) =>
  versioned(order.POST('/orders/{id}/rejection', { ...command(seen, key), body: { reason } })) as Changed

export const changePromise = (seen: Seen, lineId: string, body: { date: string; reason: string }, key: string) =>
  versioned(
    order.POST('/orders/{id}/lines/{lineId}/promises', {
      params: { path: { id: seen.id, lineId } },
      headers: { 'If-Match': seen.etag, 'Idempotency-Key': key },
      body,
    }),
  ) as Changed

export const requestOverride = (id: string, body: RequestOverride, key: string) =>
  answer(
    order.POST('/orders/{id}/release-gate/overrides', { ...path(id), headers: { 'Idempotency-Key': key }, body }),
  )
export const approveOverride = (id: string, overrideId: string, key: string) =>
  answer(
    order.POST('/orders/{id}/release-gate/overrides/{overrideId}/approval', {
      params: { path: { id, overrideId } },
      headers: { 'Idempotency-Key': key },
    }),
  )
