import { answer, versioned, type Seen } from '../http'
import { order, type Schemas } from './client'

/** What the desk keeps beside an order: notes, who answers for it, and how somebody likes a list. */
export type Note = Schemas['NoteView']
export type SavedView = Schemas['SavedView']

const path = (id: string) => ({ params: { path: { id } } })
const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } })

export const notesOf = (id: string) => answer(order.GET('/orders/{id}/notes', path(id)))
export const writeNote = (id: string, text: string, key: string) =>
  answer(order.POST('/orders/{id}/notes', { ...path(id), ...keyed(key), body: { text } }))

export const handOver = (seen: Seen, body: { to: string; reason: string }, key: string) =>
  versioned(
    order.POST('/orders/{id}/handover', { ...path(seen.id), headers: { 'If-Match': seen.etag, 'Idempotency-Key': key }, body }),
  )

export const savedViews = (page: string) => answer(order.GET('/saved-views', { params: { query: { page } } }))
export const saveView = (body: SavedView, key: string) => answer(order.POST('/saved-views', { ...keyed(key), body }))
export const removeView = (page: string, name: string, key: string) =>
  answer(order.POST('/saved-views/removal', { ...keyed(key), body: { page, name } }))
