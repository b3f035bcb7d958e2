import type { Delivery, InboundEvent, Partner, PartnerKey, Reason } from '@/api/partner/queries'
import type { Column } from '@/kit/column'
import { shortTime } from '@/kit/days'
import type { Locale } from '@/locales'
import type { t } from './words'

type Words = typeof t.value
export type Tone = 'good' | 'wait' | 'bad' | 'over' | 'plain'

export interface PartnerRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: Partner['kind']
  readonly party: string
  readonly types: string
  readonly keys: number
  readonly rate: string
  readonly suspended: boolean
}

export const valid = (key: PartnerKey): boolean => key.revokedAt == null

export const partnerRow = (told: Partner): PartnerRow => ({
  id: told.id, code: told.code, name: told.name, kind: told.kind, party: told.partyCode, types: told.types.join(' '), keys: told.keys.filter(valid).length,
  rate: String(told.callsPerMinute), suspended: told.suspended,
})

export function partnerColumns(t: Words): Column<PartnerRow>[] {
  const c = t.column
  return [
    { key: 'code', title: c.code, width: 140, pinned: true, text: (row) => row.code },
    { key: 'name', title: c.name, width: 200, grow: true, text: (row) => row.name },
    { key: 'state', title: c.state, width: 90, text: (row) => (row.suspended ? t.suspended : t.active) },
    { key: 'keys', title: c.keys, width: 90, text: (row) => t.keyCount(row.keys) },
    { key: 'kind', title: c.kind, width: 90, text: (row) => t.kindOf[row.kind] },
    { key: 'party', title: c.party, width: 110, text: (row) => row.party },
    { key: 'types', title: c.types, width: 220, text: (row) => row.types },
    { key: 'rate', title: c.rate, width: 80, align: 'end', text: (row) => row.rate },
  ]
}

export interface InboundRow {
  readonly place: string
  readonly told: InboundEvent
  readonly at: string
  readonly replayed: string
}

export const placeOf = (one: { readonly requestId: string; readonly item: number }): string => `${one.requestId}/${one.item}`

export const inboundRow = (told: InboundEvent): InboundRow => ({
  place: placeOf(told), told, at: shortTime(new Date(told.receivedAt)), replayed: told.replayedAt ? shortTime(new Date(told.replayedAt)) : '',
})

export const inboundTone = (state: InboundEvent['state']): Tone =>
  state === 'REJECTED' || state === 'REFUSED' ? 'bad' : state === 'APPLIED' ? 'good' : state === 'ACCEPTED' ? 'wait' : 'over'

/** Only what was not taken can be judged again. */
export const replayable = (one: InboundEvent): boolean => one.state === 'REJECTED' || one.state === 'REFUSED'

/** The sentence of a reason in the reader's language. */
export const said = (reason: Reason, locale: Locale): string => (locale === 'en' ? reason.en : reason.zh)

export const saidAll = (one: InboundEvent, locale: Locale): string => one.reasons.map((reason) => said(reason, locale)).join(locale === 'en' ? '; ' : ';')

export function inboundColumns(t: Words, locale: Locale): Column<InboundRow>[] {
  const c = t.inbound.column
  return [
    { key: 'at', title: c.at, width: 110, pinned: true, text: (row) => row.at },
    { key: 'partner', title: c.partner, width: 130, text: (row) => row.told.partner },
    { key: 'document', title: c.document, width: 150, text: (row) => row.told.documentNo ?? '' },
    { key: 'type', title: c.type, width: 130, text: (row) => row.told.type ?? '' },
    { key: 'state', title: c.state, width: 110, text: (row) => t.inbound.stateOf[row.told.state] },
    { key: 'reason', title: c.reason, width: 260, grow: true, text: (row) => saidAll(row.told, locale) },
    { key: 'id', title: c.id, width: 180, text: (row) => row.told.id ?? '' },
    { key: 'replayed', title: c.replayed, width: 110, hidden: true, text: (row) => row.replayed },
  ]
}

export interface DeliveryRow {
  readonly told: Delivery
  readonly seq: string
  readonly next: string
  readonly done: string
  readonly answer: string
}

export const deliveryRow = (told: Delivery): DeliveryRow => ({
  told, seq: String(told.seq), next: told.nextAttemptAt ? shortTime(new Date(told.nextAttemptAt)) : '', done: told.deliveredAt ? shortTime(new Date(told.deliveredAt)) : '',
  answer: told.lastError ?? (told.lastStatus == null ? '' : `HTTP ${told.lastStatus}`),
})

export const deliveryTone = (state: string): Tone => (state === 'EXHAUSTED' ? 'bad' : state === 'DELIVERED' ? 'good' : 'wait')

export function deliveryColumns(t: Words): Column<DeliveryRow>[] {
  const c = t.delivery.column
  return [
    { key: 'seq', title: c.seq, width: 80, pinned: true, align: 'end', text: (row) => row.seq },
    { key: 'type', title: c.type, width: 170, text: (row) => row.told.type },
    { key: 'document', title: c.document, width: 160, text: (row) => row.told.documentNo },
    { key: 'state', title: c.state, width: 90, text: (row) => t.delivery.stateOf[row.told.state] ?? row.told.state },
    { key: 'attempts', title: c.attempts, width: 70, align: 'end', text: (row) => String(row.told.attempts) },
    { key: 'answer', title: c.answer, width: 240, grow: true, text: (row) => row.answer },
    { key: 'next', title: c.next, width: 110, text: (row) => row.next },
    { key: 'done', title: c.done, width: 110, text: (row) => row.done },
  ]
}

/** Where sending again has to begin so that nothing that is not delivered is left out: after the number before the earliest of them. */
export function resumeAfter(deliveries: readonly Delivery[]): number {
  const open = deliveries.filter((one) => one.state !== 'DELIVERED').map((one) => one.seq)
  return open.length === 0 ? (deliveries[0]?.seq ?? 0) : Math.min(...open) - 1
}
