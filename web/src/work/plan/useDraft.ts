import { computed, shallowRef, watch } from 'vue'
import { useCommand } from '@/api/command'
import { newKey } from '@/api/http'
import { Problem } from '@/api/problem'
import { ticketOf, type TicketView } from '@/api/production/floor'
import { publishMoves, tryMoves, type Move } from '@/api/production/schedule'
import { session } from '@/api/session'
import { merged, readDraft, type DraftMove } from './draft'
import { reread } from './useBoard'

const PAUSE_MS = 180
const STALE = 409

/** A move as the service takes it, which knows numbers itself. */
const plain = ({ ticketId, version, notBefore, stepNo, workCentre }: DraftMove): Move => ({
  ticketId, version, ...(notBefore !== undefined && { notBefore }), ...(stepNo !== undefined && workCentre !== undefined && { stepNo, workCentre }),
})

type Told = (outcome: readonly TicketView[] | null, failed: Problem | null) => void

/** Asks what a draft would come to; only the answer to the last question counts. */
function asking() {
  let timer: ReturnType<typeof setTimeout> | undefined
  let generation = 0
  return (draft: readonly DraftMove[], pause: number, told: Told): void => {
    clearTimeout(timer)
    const mine = ++generation
    const answered: Told = (outcome, failed) => void (mine === generation && told(outcome, failed))
    if (draft.length === 0) return answered(null, null)
    timer = setTimeout(() => {
      tryMoves(draft.map(plain), newKey()).then((outcome) => answered(outcome, null), (reason: unknown) => answered(null, Problem.of(reason)))
    }, pause)
  }
}

/**
 * A planner's draft: tried as a whole after each change, published as a whole, or given up. It stays in the browser until
 * then, over reloads and refusals.
 */
export function useDraft() {
  const place = `gendan.plan.draft.${session.value?.user ?? ''}`
  const moves = shallowRef<readonly DraftMove[]>(readDraft(localStorage.getItem(place)))
  const past = shallowRef<readonly (readonly DraftMove[])[]>([])
  const tried = shallowRef<readonly TicketView[] | null>(null)
  const refusal = shallowRef<Problem | null>(null)
  const peeked = shallowRef<{ readonly tried: readonly TicketView[] | null; readonly refusal: Problem | null } | null>(null)
  const tryDraft = asking()
  const tryMore = asking()

  watch(moves, (now) => {
    if (now.length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(now))
    tryDraft(now, 0, (outcome, failed) => {
      tried.value = outcome
      refusal.value = failed
    })
  }, { immediate: true })

  /** What the draft would come to with these moves in it, before they are dropped into it. */
  function peek(more: readonly DraftMove[] | null): void {
    peeked.value = more === null ? null : { tried: null, refusal: null }
    tryMore(more === null ? [] : merged(moves.value, more), PAUSE_MS, (outcome, failed) => {
      if (more !== null) peeked.value = { tried: outcome, refusal: failed }
    })
  }

  function become(next: readonly DraftMove[]): void {
    past.value = [...past.value, moves.value]
    moves.value = next
  }

  function undo(): void {
    const before = past.value.at(-1)
    if (before === undefined) return
    past.value = past.value.slice(0, -1)
    moves.value = before
  }

  const { pending, failure, run, forget } = useCommand((draft: readonly Move[], key) => publishMoves(draft, key))

  /** What was refused stays a draft: nothing of it happened, and nothing of it is lost. */
  async function publish(): Promise<number | null> {
    const published = await run(moves.value.map(plain))
    if (published === undefined) return null
    past.value = []
    moves.value = []
    reread()
    return published.length
  }

  /** Somebody was faster: the wishes stay, on the tickets as they are now. What cannot move any more leaves the draft. */
  async function refresh(): Promise<readonly string[]> {
    const now = await Promise.all(moves.value.map((move) => ticketOf(move.ticketId)))
    const open = now.filter(({ value }) => !value.lockedBy && ['PLANNED', 'ISSUED', 'ACCEPTED'].includes(value.status))
    const versions = new Map(open.map(({ value }) => [value.id, value.version]))
    const left = moves.value.filter((move) => !versions.has(move.ticketId))
    forget()
    become(moves.value.filter((move) => versions.has(move.ticketId)).map((move) => ({ ...move, version: versions.get(move.ticketId)! })))
    reread()
    return left.map((move) => move.ticketNo)
  }

  return {
    moves, tried, peeked, pending, peek, publish, refresh, undo,
    problem: computed(() => failure.value ?? refusal.value),
    stale: computed(() => (failure.value ?? refusal.value)?.status === STALE),
    undoable: computed(() => past.value.length > 0),
    put: (more: readonly DraftMove[]) => {
      peeked.value = null
      become(merged(moves.value, more))
    },
    drop: () => {
      forget()
      become([])
    },
  }
}
