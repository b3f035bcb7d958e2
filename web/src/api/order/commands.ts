import { answer, versioned, type Seen } from '../http'
import { order } from './client'
import type { ConfirmOrder, Focus, RecordOrder, RemindOrder, ReplyOrder, RequestOverride } from './types'

const path = (id: string) => ({ params: { path: { id } } })

/** A command on an order as its author saw it: If-Match carries the version, the key makes it happen once. */
export type { Seen }

const command = (seen: Seen, key: string) => ({
  params: { path: { id: seen.id } },
  headers: { 'If-Match': seen.etag, 'Idempotency-Key': key },
})


export const recordOrder = (body: RecordOrder, key: string) =>
  versioned(order.POST('/orders', { body, headers: { 'Idempotency-Key': key } }))
export const requestReview = (seen: Seen, key: string) =>
  versioned(order.POST('/orders/{id}/review', command(seen, key)))
export const replyOrder = (seen: Seen, body: ReplyOrder, key: string) =>
  versioned(order.POST('/orders/{id}/reply', { ...command(seen, key), body }))
export const confirmOrder = (seen: Seen, body: ConfirmOrder, key: string) =>
  versioned(order.POST('/orders/{id}/confirmation', { ...command(seen, key), body }))
export const releaseOrder = (seen: Seen, key: string) =>
  versioned(order.POST('/orders/{id}/release', command(seen, key)))
export const archiveOrder = (seen: Seen, key: string) =>
  versioned(order.POST('/orders/{id}/archiving', command(seen, key)))
export const resumeOrder = (seen: Seen, key: string) =>
  versioned(order.POST('/orders/{id}/resumption', command(seen, key)))
export const holdOrder = (seen: Seen, reason: string, key: string) =>
  versioned(order.POST('/orders/{id}/hold', { ...command(seen, key), body: { reason } }))
export const cancelOrder = (seen: Seen, reason: string, key: string) =>
  versioned(order.POST('/orders/{id}/cancellation', { ...command(seen, key), body: { reason } }))
export const rejectOrder = (seen: Seen, reason: string, key: string) =>
  versioned(order.POST('/orders/{id}/rejection', { ...command(seen, key), body: { reason } }))

export const changePromise = (seen: Seen, lineId: string, body: { date: string; reason: string }, key: string) =>
  versioned(
    order.POST('/orders/{id}/lines/{lineId}/promises', {
      params: { path: { id: seen.id, lineId } },
      headers: { 'If-Match': seen.etag, 'Idempotency-Key': key },
      body,
    }),
  )

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

export const endorseOverride = (id: string, overrideId: string, key: string) =>
  answer(
    order.POST('/orders/{id}/release-gate/overrides/{overrideId}/endorsement', {
      params: { path: { id, overrideId } },
      headers: { 'Idempotency-Key': key },
    }),
  )

const about = (orderId: string, key: string) => ({ params: { path: { orderId } }, headers: { 'Idempotency-Key': key } })

export const remindAbout = (orderId: string, body: RemindOrder, key: string) =>
  answer(order.POST('/today/{orderId}/reminders', { ...about(orderId, key), body }))
export const snoozeItem = (orderId: string, reason: Focus, until: string, key: string) =>
  answer(order.POST('/today/{orderId}/snooze', { ...about(orderId, key), body: { reason, until } }))
export const finishItem = (orderId: string, reason: Focus, key: string) =>
  answer(order.POST('/today/{orderId}/done', { ...about(orderId, key), body: { reason } }))
export const restoreItem = (orderId: string, reason: Focus, key: string) =>
  answer(order.POST('/today/{orderId}/restoration', { ...about(orderId, key), body: { reason } }))
