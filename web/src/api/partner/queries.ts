import { answer, versioned, type Seen } from '../http'
import { PAGE_SIZE } from '../pages'
import { partner, type Schemas } from './client'

export type PartnerKind = Schemas['PartnerKind']
export type PartnerKey = Schemas['KeyView']
export type Partner = Schemas['PartnerView']
export type Kind = Schemas['KindView']
export type ProductCode = Schemas['ProductCode']
export type Subscription = Schemas['SubscriptionView']
export type Delivery = Schemas['DeliveryView']
export type InboundState = Schemas['InboundState']
export type Reason = Schemas['Reason']
export type InboundEvent = Schemas['InboundEvent']
export type InboundDetail = Schemas['InboundDetail']
export type RegisterPartner = Schemas['RegisterPartner']
export type ChangePartner = Schemas['ChangePartner']
export type AddKey = Schemas['AddKey']

const path = (id: string) => ({ params: { path: { id } } })
const command = (seen: Seen, key: string) => ({ ...path(seen.id), headers: { 'If-Match': seen.etag, 'Idempotency-Key': key } })

export const partnersPage = (page: number, size = PAGE_SIZE) =>
  answer(partner.GET('/partners', { params: { query: { page, size } } }))
export const partnerKinds = () => answer(partner.GET('/partners/kinds'))
export const partnerOf = (id: string) => versioned(partner.GET('/partners/{id}', path(id)))
export const registerPartner = (body: RegisterPartner, key: string) =>
  versioned(partner.POST('/partners', { body, headers: { 'Idempotency-Key': key } }))
export const changePartner = (seen: Seen, body: ChangePartner) =>
  versioned(partner.PUT('/partners/{id}', { ...path(seen.id), headers: { 'If-Match': seen.etag }, body }))
export const addKey = (seen: Seen, body: AddKey, key: string) => versioned(partner.POST('/partners/{id}/keys', { ...command(seen, key), body }))
export const revokeKey = (seen: Seen, keyId: string, key: string) =>
  versioned(
    partner.POST('/partners/{id}/keys/{keyId}/revocation', {
      params: { path: { id: seen.id, keyId } }, headers: { 'If-Match': seen.etag, 'Idempotency-Key': key },
    }),
  )

export const productsOf = (id: string) => answer(partner.GET('/partners/{id}/products', path(id)))
export const replaceProducts = (seen: Seen, products: readonly ProductCode[]) =>
  answer(
    partner.PUT('/partners/{id}/products', { ...path(seen.id), headers: { 'If-Match': seen.etag }, body: { products: [...products] } }),
  )

export const subscriptionsOf = (partnerId: string) =>
  answer(partner.GET('/partners/{partnerId}/subscriptions', { params: { path: { partnerId } } }))

/** The latest first; goes on below a number. */
export const deliveriesOf = (partnerId: string, id: string, before: number | null) =>
  answer(
    partner.GET('/partners/{partnerId}/subscriptions/{id}/deliveries', {
      params: { path: { partnerId, id }, query: { limit: PAGE_SIZE, ...(before !== null && { before }) } },
    }),
  )
export const replayDeliveries = (partnerId: string, id: string, after: number, key: string) =>
  answer(
    partner.POST('/partners/{partnerId}/subscriptions/{id}/replay', {
      params: { path: { partnerId, id } }, headers: { 'Idempotency-Key': key }, body: { after },
    }),
  )

export interface InboundFilter {
  readonly partner: string
  readonly state: InboundState | null
}

/** The latest first; goes on below an event. */
export const inboundEvents = (filter: InboundFilter, last: InboundEvent | null) =>
  answer(
    partner.GET('/partners/inbound-events', {
      params: {
        query: {
          limit: PAGE_SIZE,
          ...(filter.partner !== '' && { partner: filter.partner }),
          ...(filter.state !== null && { state: filter.state }),
          ...(last !== null && { before: last.requestId, item: last.item }),
        },
      },
    }),
  )

/** Which event of which call. */
export interface InboundPlace {
  readonly requestId: string
  readonly item: number
}
const place = ({ requestId, item }: InboundPlace) => ({ params: { path: { requestId, item } } })
export const inboundOf = (one: InboundPlace) => answer(partner.GET('/partners/inbound-events/{requestId}/{item}', place(one)))
export const replayInbound = (one: InboundPlace, key: string) =>
  answer(partner.POST('/partners/inbound-events/{requestId}/{item}/replay', { ...place(one), headers: { 'Idempotency-Key': key } }))
