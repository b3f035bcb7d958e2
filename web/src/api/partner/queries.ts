import { answer, versioned, type Seen, type Versioned } from '../http'
import { PAGE_SIZE } from '../pages'
import type { PageOf, Told } from '../told'
import { partner, type Schemas } from './client'

export type PartnerKind = Schemas['PartnerKind']
export type PartnerKey = Told<Schemas['KeyView'], 'revokedAt'>
export type Partner = Omit<Told<Schemas['PartnerView'], 'tokenClient'>, 'keys'> & { readonly keys: readonly PartnerKey[] }
export type Kind = Told<Schemas['KindView']>
export type ProductCode = Told<Schemas['ProductCode']>
export type Subscription = Told<Schemas['SubscriptionView'], 'pausedBecause'>
export type Delivery = Told<Schemas['DeliveryView'], 'nextAttemptAt' | 'lastStatus' | 'lastError' | 'deliveredAt'>
export type InboundState = Schemas['InboundState']
export type Reason = Told<Schemas['Reason']>
export type InboundEvent = Omit<Told<Schemas['InboundEvent'], 'source' | 'id' | 'type' | 'documentNo' | 'receiptId' | 'replayedAt'>, 'reasons'> & {
  readonly reasons: readonly Reason[]
}
export interface InboundReplay {
  readonly outcome: InboundState
  readonly reasons: readonly Reason[]
  readonly replayedBy: string
  readonly replayedAt: string
}
export interface InboundDetail {
  readonly told: InboundEvent
  readonly event: unknown
  readonly replays: readonly InboundReplay[]
}
export type RegisterPartner = Schemas['RegisterPartner']
export type ChangePartner = Schemas['ChangePartner']
export type AddKey = Schemas['AddKey']

const path = (id: string) => ({ params: { path: { id } } })
const command = (seen: Seen, key: string) => ({ ...path(seen.id), headers: { 'If-Match': seen.etag, 'Idempotency-Key': key } })
type Changed = Promise<Versioned<Partner>>

export const partnersPage = (page: number, size = PAGE_SIZE) =>
  answer(partner.GET('/partners', { params: { query: { page, size } } })) as Promise<PageOf<Partner>>
export const partnerKinds = () => answer(partner.GET('/partners/kinds')) as Promise<readonly Kind[]>
export const partnerOf = (id: string) => versioned(partner.GET('/partners/{id}', path(id))) as Changed
export const registerPartner = (body: RegisterPartner, key: string) =>
  versioned(partner.POST('/partners', { body, headers: { 'Idempotency-Key': key } })) as Changed
export const changePartner = (seen: Seen, body: ChangePartner) =>
  versioned(partner.PUT('/partners/{id}', { ...path(seen.id), headers: { 'If-Match': seen.etag }, body })) as Changed
export const addKey = (seen: Seen, body: AddKey, key: string) => versioned(partner.POST('/partners/{id}/keys', { ...command(seen, key), body })) as Changed
export const revokeKey = (seen: Seen, keyId: string, key: string) =>
  versioned(
    partner.POST('/partners/{id}/keys/{keyId}/revocation', {
      params: { path: { id: seen.id, keyId } }, headers: { 'If-Match': seen.etag, 'Idempotency-Key': key },
    }),
  ) as Changed

export const productsOf = (id: string) => answer(partner.GET('/partners/{id}/products', path(id))) as Promise<readonly ProductCode[]>
export const replaceProducts = (seen: Seen, products: readonly ProductCode[]) =>
  answer(
    partner.PUT('/partners/{id}/products', { ...path(seen.id), headers: { 'If-Match': seen.etag }, body: { products: [...products] } }),
  ) as Promise<readonly ProductCode[]>

export const subscriptionsOf = (partnerId: string) =>
  answer(partner.GET('/partners/{partnerId}/subscriptions', { params: { path: { partnerId } } })) as Promise<readonly Subscription[]>

/** The latest first; goes on below a number. */
export const deliveriesOf = (partnerId: string, id: string, before: number | null) =>
  answer(
    partner.GET('/partners/{partnerId}/subscriptions/{id}/deliveries', {
      params: { path: { partnerId, id }, query: { limit: PAGE_SIZE, ...(before !== null && { before }) } },
    }),
  ) as Promise<readonly Delivery[]>
export const replayDeliveries = (partnerId: string, id: string, after: number, key: string) =>
  answer(
    partner.POST('/partners/{partnerId}/subscriptions/{id}/replay', {
      params: { path: { partnerId, id } }, headers: { 'Idempotency-Key': key }, body: { after },
    }),
  ) as Promise<Subscription>

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
  ) as Promise<readonly InboundEvent[]>

/** Which event of which call. */
export interface InboundPlace {
  readonly requestId: string
  readonly item: number
}
const place = ({ requestId, item }: InboundPlace) => ({ params: { path: { requestId, item } } })
export const inboundOf = (one: InboundPlace) => answer(partner.GET('/partners/inbound-events/{requestId}/{item}', place(one))) as Promise<unknown> as Promise<InboundDetail>
export const replayInbound = (one: InboundPlace, key: string) =>
  answer(partner.POST('/partners/inbound-events/{requestId}/{item}/replay', { ...place(one), headers: { 'Idempotency-Key': key } })) as Promise<InboundEvent>
