import { answer, versioned, type Seen, type Versioned } from '../http'
import type { Told } from '../told'
import { order, type Schemas } from './client'
import type { OrderView } from './types'

/** What the desk keeps beside an order: notes, who answers for it, and how somebody likes a list. */
export type Note = Told<Schemas['NoteView']>
export type SavedView = Told<Schemas['SavedView']>

const path = (id: string) => ({ params: { path: { id } } })
const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } })

export const notesOf = (id: string) => answer(order.GET('/orders/{id}/notes', path(id))) as Promise<readonly Note[]>
export const writeNote = (id: string, text: string, key: string) =>
  answer(order.POST('/orders/{id}/notes', { ...path(id), ...keyed(key), body: { text } })) as Promise<Note>

export const handOver = (seen: Seen, body: { to: string; reason: string }, key: string) =>
  versioned(
    order.POST('/orders/{id}/handover', { ...path(seen.id), headers: { 'If-Match': seen.etag, 'Idempotency-Key': key }, body }),
  ) as Promise<Versioned<OrderView>>

export const savedViews = (page: string) => answer(order.GET('/saved-views', { params: { query: { page } } })) as Promise<readonly SavedView[]>
export const saveView = (body: SavedView, key: string) => answer(order.POST('/saved-views', { ...keyed(key), body })) as Promise<readonly SavedView[]>
export const removeView = (page: string, name: string, key: string) =>
  answer(order.POST('/saved-views/removal', { ...keyed(key), body: { page, name } })) as Promise<readonly SavedView[]>
