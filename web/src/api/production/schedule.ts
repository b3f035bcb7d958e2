import { answer, versioned, type Versioned } from '../http'
import { production, type Schemas } from './client'
import type { SeenTicket, TicketView } from './floor'

export type LaneBar = Schemas['BarView']
export type Load = Schemas['LoadView']
export type Lane = Schemas['LaneView']
export type Schedule = Schemas['ScheduleView']
export type PoolTicket = Schemas['PoolRow']
export type Trial = Schemas['TrialView']

export const lanesOf = (from: string, to: string) =>
  answer(production.GET('/slots/lanes', { params: { query: { from, to } } }))

/** One working day of a work centre and who has its hours. */
export interface SlotDay {
  readonly day: string
  readonly capacity: number
  readonly booked: number
  readonly bookings: readonly { readonly hours: number; readonly ticketNo?: string | null; readonly orderNo?: string | null }[]
}
export const slotDays = (workCentre: string, from: string, to: string) =>
  answer(production.GET('/slots', { params: { query: { workCentre, from, to } } }))

export const poolPage = (page: number, size: number) =>
  answer(production.GET('/slots/pool', { params: { query: { page, size } } }))

/** What is asked of the schedule: another first day, or another work centre for one step. */
export type Wish = { readonly notBefore: string | null } | { readonly stepNo: number; readonly workCentre: string }

/** What a wish would come to; the service keeps nothing for it. */
export const trialOf = (id: string, wish: Wish) =>
  answer(
    production.GET('/tickets/{id}/slot', {
      params: { path: { id }, query: 'workCentre' in wish ? wish : wish.notBefore === null ? {} : { notBefore: wish.notBefore } },
    }),
  )

/** Carries a wish out. */
export function place(seen: SeenTicket, wish: Wish, key: string): Promise<Versioned<TicketView>> {
  const headers = { 'If-Match': `"${seen.version}"`, 'Idempotency-Key': key }
  if ('workCentre' in wish) {
    return versioned(
      production.POST('/tickets/{id}/steps/{stepNo}/assignment', {
        params: { path: { id: seen.id, stepNo: wish.stepNo } }, headers, body: { workCentre: wish.workCentre },
      }),
    )
  }
  const body = wish.notBefore === null ? {} : { notBefore: wish.notBefore }
  return versioned(production.POST('/tickets/{id}/slot', { params: { path: { id: seen.id } }, headers, body }))
}

/** One ticket's part of a draft; with a work centre its step goes there too. */
export interface Move {
  readonly ticketId: string
  readonly version: number
  readonly notBefore?: string
  readonly stepNo?: number
  readonly workCentre?: string
}

const draft = (moves: readonly Move[], key: string) => ({ headers: { 'Idempotency-Key': key }, body: { moves: [...moves] } })
const itemsOf = async (told: Promise<unknown>): Promise<readonly TicketView[]> => ((await told) as { items: readonly TicketView[] }).items

/** What a draft would come to; the service takes it back at once. */
export const tryMoves = (moves: readonly Move[], key: string) => itemsOf(answer(production.POST('/slots/moves/trial', draft(moves, key))))
/** All moves of a draft, or none. */
export const publishMoves = (moves: readonly Move[], key: string) => itemsOf(answer(production.POST('/slots/moves', draft(moves, key))))

const seenTicket = (seen: SeenTicket, key: string) => ({
  params: { path: { id: seen.id } }, headers: { 'If-Match': `"${seen.version}"`, 'Idempotency-Key': key },
})
export const lockTicket = (seen: SeenTicket, key: string) =>
  versioned(production.POST('/tickets/{id}/lock', seenTicket(seen, key)))
export const unlockTicket = (seen: SeenTicket, key: string) =>
  versioned(production.POST('/tickets/{id}/unlocking', seenTicket(seen, key)))

export type DayKind = 'OFF' | 'WORK'

/** Decides about one day of a place's calendar, or of everybody's. */
export const decideDay = (calendar: string, day: string, kind: DayKind, note: string) =>
  answer(
    production.PUT('/calendars/{name}/days/{day}', {
      params: { path: { name: calendar, day } }, body: { kind, ...(note !== '' && { note }) },
    }),
  )
