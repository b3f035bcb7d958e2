import { computed, shallowRef } from 'vue'
import { useCommand } from '@/api/command'
import { Problem } from '@/api/problem'
import { place, trialOf, type Trial, type Wish } from '@/api/production/schedule'
import type { SeenTicket, TicketView } from '@/api/production/floor'
import { dayNo, isoDay, shortDay } from '@/kit/days'
import type { Aim } from '@/kit/gantt'
import { toast } from '@/kit/toasts'
import type { PlanBar } from './board'
import { reread } from './useBoard'
import { t } from './words'

const PAUSE_MS = 180

export interface Proposal {
  readonly ticket: SeenTicket & { readonly ticketNo: string }
  readonly wish: Wish
  /** What takes the move back. */
  readonly back: Wish
}

/** The wish behind a held bar: another lane for its step, or another first day for its ticket. */
export function proposalOf(aim: Aim, told: PlanBar['told'], earliest: number): Proposal | null {
  if (!told.ticketId || told.version === null || told.version === undefined || !told.ticketStarts) return null
  const ticket = { id: told.ticketId, version: told.version, ticketNo: told.ticketNo ?? '' }
  if (aim.lane !== aim.bar.lane) {
    return { ticket, wish: { stepNo: told.stepNo, workCentre: aim.lane }, back: { stepNo: told.stepNo, workCentre: aim.bar.lane } }
  }
  const from = Math.max(earliest, dayNo(told.ticketStarts) + aim.shift)
  return { ticket, wish: { notBefore: isoDay(from) }, back: { notBefore: told.ticketStarts } }
}

/** A move: tried first, carried out when dropped, taken back by undo. */
export function useMove(finished: () => void) {
  const proposal = shallowRef<Proposal | null>(null)
  const trial = shallowRef<Trial | null>(null)
  const refusal = shallowRef<Problem | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let generation = 0
  const { pending, failure, run, forget } = useCommand((input: { seen: SeenTicket; wish: Wish }, key) => place(input.seen, input.wish, key))

  function propose(next: Proposal | null): void {
    proposal.value = next
    trial.value = null
    refusal.value = null
    forget()
    clearTimeout(timer)
    const mine = ++generation
    if (next !== null) timer = setTimeout(() => void ask(next, mine), PAUSE_MS)
  }

  async function ask(next: Proposal, mine: number): Promise<void> {
    try {
      const told = await trialOf(next.ticket.id, next.wish)
      if (mine === generation) trial.value = told
    } catch (reason) {
      if (mine === generation) refusal.value = Problem.of(reason)
    }
  }

  /** Only what was told before is carried out; until then the proposal stands and can be taken by its button. */
  async function carryOut(): Promise<void> {
    const now = proposal.value
    if (now === null || trial.value === null) return
    const moved = await run({ seen: now.ticket, wish: now.wish })
    if (moved === undefined) return
    told(moved.value, now)
    propose(null)
    finished()
    reread()
  }

  function told(moved: TicketView, done: Proposal): void {
    const days = moved.starts && moved.ends ? t.value.days(shortDay(dayNo(moved.starts)), shortDay(dayNo(moved.ends))) : ''
    toast(t.value.moved(done.ticket.ticketNo, days), { undo: () => void takeBack(moved, done) })
  }

  async function takeBack(moved: TicketView, done: Proposal): Promise<void> {
    const back = await run({ seen: { id: moved.id, version: moved.version }, wish: done.back })
    toast(back === undefined ? (failure.value?.message ?? t.value.notBack) : t.value.back(done.ticket.ticketNo), back === undefined ? { tone: 'bad' } : {})
    reread()
  }

  const said = computed(() => {
    if (proposal.value === null) return ''
    if (refusal.value !== null) return refusal.value.message
    if (trial.value === null) return t.value.trying
    const { starts, ends, lateDays } = trial.value
    const days = t.value.days(shortDay(dayNo(starts)), shortDay(dayNo(ends)))
    return lateDays > 0 ? t.value.wouldBeLate(days, lateDays) : t.value.wouldBeOnTime(days)
  })

  return { proposal, trial, refusal, failure, pending, said, propose, carryOut }
}
