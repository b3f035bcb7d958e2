import type { TicketView } from '@/api/production/floor'
import type { Move } from '@/api/production/schedule'
import { dayNo, isoDay } from '@/kit/days'
import type { Aim } from '@/kit/gantt'
import { barOf, type BarWords, type PlanBar } from './board'

/** A move that is thought of and not made: one per ticket, the latest wish counts. */
export interface DraftMove extends Move {
  readonly ticketNo: string
}

/** The draft with more moves in it. A ticket that is there already keeps its place, and what the new move does not say. */
export function merged(draft: readonly DraftMove[], moves: readonly DraftMove[]): readonly DraftMove[] {
  const all = new Map(draft.map((move) => [move.ticketId, move]))
  for (const move of moves) all.set(move.ticketId, { ...all.get(move.ticketId), ...move })
  return [...all.values()]
}

/** What holding a bar wishes for it and for those that are picked with it: other days, or for a single one another lane. */
export function wished(aim: Aim, bars: readonly PlanBar[], picked: ReadonlySet<string>, earliest: number): readonly DraftMove[] {
  const many = picked.has(aim.bar.key) && picked.size > 1
  const held = bars.filter((bar) => (many ? picked.has(bar.key) : bar.key === aim.bar.key) && bar.movable)
  const moves = new Map<string, DraftMove>()
  for (const bar of held) {
    const move = !many && aim.lane !== bar.lane ? { stepNo: bar.told.stepNo, workCentre: aim.lane } : { notBefore: later(bar, aim.shift, earliest) }
    moves.set(bar.told.ticketId!, { ticketId: bar.told.ticketId!, version: bar.told.version ?? 0, ticketNo: bar.told.ticketNo ?? '', ...move })
  }
  // Who was first stays first.
  return [...moves.values()].sort((one, other) => (one.notBefore ?? '').localeCompare(other.notBefore ?? ''))
}

const later = (bar: PlanBar, shift: number, earliest: number): string =>
  isoDay(Math.max(earliest, (bar.told.ticketStarts ? dayNo(bar.told.ticketStarts) : bar.from) + shift))

/** The board as it would be: the bars of drafted tickets stand where the trial put them. */
export function withDraft(bars: readonly PlanBar[], tried: readonly TicketView[], today: number, words: BarWords): readonly PlanBar[] {
  const drafted = new Map(tried.map((ticket) => [ticket.id, ticket]))
  const others = bars.filter(({ told }) => !told.ticketId || !drafted.has(told.ticketId))
  return [
    ...others,
    ...tried.flatMap((ticket) => {
      const known = bars.find(({ told }) => told.ticketId === ticket.id)?.told
      return ticket.steps.filter((step) => step.starts && step.ends).map((step) => drawn(ticket, step, known, today, words))
    }),
  ]
}

function drawn(ticket: TicketView, step: TicketView['steps'][number], known: PlanBar['told'] | undefined, today: number, words: BarWords): PlanBar {
  const told: PlanBar['told'] = {
    stepNo: step.stepNo, stepName: step.name, stepStatus: step.status, starts: step.starts!, ends: step.ends!, hours: 0, tentative: false,
    ticketId: ticket.id, ticketNo: ticket.ticketNo, version: known?.version ?? ticket.version, status: ticket.status, productCode: ticket.productCode,
    productName: ticket.productName, quantity: ticket.quantity, unit: ticket.unit, dueDate: ticket.dueDate, ticketStarts: ticket.starts ?? null,
    ticketEnds: ticket.ends ?? null, rush: ticket.rush, locked: false, orderNo: known?.orderNo ?? null,
  }
  return { ...barOf(told, step.workCentre, today, words), draft: true }
}

export interface Consequence {
  readonly tickets: number
  readonly late: number
  /** In time as it is planned now, and late as drafted. */
  readonly newlyLate: readonly string[]
}

const lateBy = (due: string, ends: string | null | undefined): number => (ends ? Math.max(0, dayNo(ends) - dayNo(due)) : 0)

export function consequence(tried: readonly TicketView[], bars: readonly PlanBar[]): Consequence {
  const late = tried.filter((ticket) => lateBy(ticket.dueDate, ticket.ends) > 0)
  const wasLate = (id: string) => bars.some(({ told }) => told.ticketId === id && !!told.dueDate && lateBy(told.dueDate, told.ticketEnds) > 0)
  return { tickets: tried.length, late: late.length, newlyLate: late.filter(({ id }) => !wasLate(id)).map(({ ticketNo }) => ticketNo) }
}

/** What was kept of a draft; nothing where that cannot be read any more. */
export function readDraft(text: string | null): readonly DraftMove[] {
  try {
    const kept = JSON.parse(text ?? '[]') as unknown
    return Array.isArray(kept) ? (kept as DraftMove[]).filter((move) => typeof move.ticketId === 'string' && typeof move.version === 'number') : []
  } catch {
    return []
  }
}
