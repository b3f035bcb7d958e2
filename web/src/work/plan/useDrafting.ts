import { computed, shallowRef, type ComputedRef } from 'vue'
import type { Aim } from '@/kit/gantt'
import type { Board, PlanBar } from './board'
import { consequence, wished, withDraft, type DraftMove } from './draft'
import { d } from './draftWords'
import { useDraft } from './useDraft'
import { t } from './words'

/** Planning in a draft: what is picked, what is held, and the board as it would be. */
export function useDrafting(board: ComputedRef<Board | null>) {
  const draft = useDraft()
  const on = shallowRef(draft.moves.value.length > 0)
  const picked = shallowRef<ReadonlySet<string>>(new Set())
  let held: readonly DraftMove[] = []

  const bars = computed<readonly PlanBar[]>(() => {
    const now = board.value
    if (now === null) return []
    return draft.tried.value ? withDraft(now.bars, draft.tried.value, now.today, { ...t.value, locked: d.value.locked }) : now.bars
  })

  /** Several at once are only moved in a draft. */
  const takes = (key: string): boolean => on.value || (picked.value.has(key) && picked.value.size > 1)

  function aim(at: Aim): void {
    held = wished(at, bars.value, picked.value, board.value?.earliest ?? 0)
    draft.peek(held)
  }

  function drop(): void {
    if (held.length === 0) return
    on.value = true
    draft.put(held)
    held = []
    picked.value = new Set()
  }

  function cancel(): void {
    held = []
    draft.peek(null)
  }

  /** A key alone goes in or out; a box takes what it touched and nothing else. */
  function pick(keys: readonly string[]): void {
    const movable = keys.filter((key) => bars.value.find((bar) => bar.key === key)?.movable)
    if (keys.length !== 1) return void (picked.value = new Set(movable))
    const next = new Set(picked.value)
    for (const key of movable) if (!next.delete(key)) next.add(key)
    picked.value = next
  }

  const said = computed(() => {
    const now = draft.peeked.value
    if (now === null) return ''
    if (now.refusal !== null) return now.refusal.message
    if (now.tried === null) return t.value.trying
    const { tickets, late, newlyLate } = consequence(now.tried, board.value?.bars ?? [])
    return d.value.outcome(tickets, late, newlyLate)
  })

  return {
    draft, on, picked, bars, said, takes, aim, drop, cancel, pick,
    bad: computed(() => draft.peeked.value?.refusal != null),
    holding: computed(() => draft.peeked.value !== null),
  }
}
