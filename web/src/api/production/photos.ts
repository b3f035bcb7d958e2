import { answer, send } from '../http'
import { production, type Schemas } from './client'

export type Photo = Schemas['PhotoView']
export type About = Schemas['About']

const base = (ticketId: string) => `/api/production/tickets/${ticketId}`

export const photosKey = (ticketId: string) => ['production', 'photos', ticketId] as const

export const photosOf = async (id: string): Promise<readonly Photo[]> =>
  (await answer(production.GET('/tickets/{id}/photos', { params: { path: { id } } }))).items

/** Where a photo is, for an image element: the session's cookie goes with it. */
export const pictureUrl = (ticketId: string, photoId: string): string => `${base(ticketId)}/photos/${photoId}`

/** Where photos of a step are sent to. */
export const photosUrl = (ticketId: string, stepNo: number, about: About): string => `${base(ticketId)}/steps/${stepNo}/photos?about=${about}`

export async function addPhoto(ticketId: string, stepNo: number, about: About, jpeg: ArrayBuffer, key: string): Promise<void> {
  const url = new URL(photosUrl(ticketId, stepNo, about), location.origin)
  await send(new Request(url, { method: 'POST', body: jpeg, headers: { 'Content-Type': 'image/jpeg', 'Idempotency-Key': key } }))
}

export const removePhoto = (id: string, photoId: string, reason: string, key: string) =>
  answer(
    production.POST('/tickets/{id}/photos/{photoId}/removal', {
      params: { path: { id, photoId } },
      headers: { 'Idempotency-Key': key },
      body: { reason },
    }),
  )
