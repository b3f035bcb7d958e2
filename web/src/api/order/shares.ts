import { answer } from '../http'
import { order, type Schemas } from './client'

export type NewShare = Schemas['NewShareView']
export type Share = Schemas['ShareView']
export type ShareOrder = Schemas['ShareOrder']

const path = (id: string) => ({ params: { path: { id } } })

/** Links that show an order to its customer; the address of a new one is told once. */
export const sharesOf = (id: string) => answer(order.GET('/orders/{id}/shares', path(id)))
export const shareOrder = (id: string, body: ShareOrder, key: string) =>
  answer(order.POST('/orders/{id}/shares', { ...path(id), headers: { 'Idempotency-Key': key }, body }))
export const revokeShare = (id: string, shareId: string, key: string) =>
  answer(order.POST('/orders/{id}/shares/{shareId}/revocation', { params: { path: { id, shareId } }, headers: { 'Idempotency-Key': key } }))
