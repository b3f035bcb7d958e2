import { computed, shallowRef, watch } from 'vue'
import { lanesOf, poolPage } from '@/api/production/schedule'
import { stepsPage } from '@/api/production/floor'
import { queries, useRead } from '@/api/queries'
import { dayNo, isoDay, today } from '@/kit/days'
import { onChanges } from '@/live/live'
import { boardOf, monday } from './board'
import { d } from './draftWords'
import { t } from './words'

export const SCHEDULE_KEY = ['production', 'schedule'] as const
export const DAYS = 42
const STEP = 14
const POOL = 100
const SOON_MS = 2_000

/** Six weeks of all lanes, and what waits for a place in them. */
export function useBoard() {
  let home = monday(today()) - 7
  const first = shallowRef(home)
  const last = computed(() => first.value + DAYS - 1)
  const lanes = useRead({
    key: () => [...SCHEDULE_KEY, first.value],
    read: () => lanesOf(isoDay(first.value), isoDay(last.value)),
  })
  /** What day it is the service knows; whoever has not turned pages goes there. */
  watch(() => lanes.data.value?.today, (told) => {
    if (told === undefined || first.value !== home) return
    home = monday(dayNo(told)) - 7
    first.value = home
  })
  const pool = useRead({ key: [...SCHEDULE_KEY, 'pool'], read: () => poolPage(0, POOL) })
  const refused = useRead({ key: [...SCHEDULE_KEY, 'refused'], read: () => stepsPage({ refused: true }, 0, POOL) })
  const weeks = computed(() => Array.from({ length: DAYS / 7 }, (_, at) => first.value + at * 7))
  const board = computed(() => (lanes.data.value ? boardOf(lanes.data.value, weeks.value, { ...t.value, locked: d.value.locked }) : null))

  let soon: ReturnType<typeof setTimeout> | undefined
  onChanges((changes) => {
    if (!changes.some((change) => change.topic.startsWith('production'))) return
    // One released order makes a burst of tickets; the board is read once after it.
    clearTimeout(soon)
    soon = setTimeout(reread, SOON_MS)
  })

  return {
    board, first, last, lanes, pool, refused,
    earlier: () => (first.value -= STEP),
    later: () => (first.value += STEP),
    now: () => (first.value = monday(board.value?.today ?? today()) - 7),
  }
}

export function reread(): void {
  void queries.invalidateQueries({ queryKey: SCHEDULE_KEY })
}
