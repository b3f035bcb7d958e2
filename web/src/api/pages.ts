import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { onGap } from '@/live/live'
import { serviceNow } from './http'
import { Problem } from './problem'
import { queries } from './queries'
import type { PageOf } from './told'

export const PAGE_SIZE = 200

/** The deepest row the services page to is far below any list a person scrolls; more is found by filter. */
const DEEPEST = 100_000

interface Source<T, R> {
  readonly key: Ref<readonly unknown[]>
  readonly fetch: (page: number) => Promise<PageOf<T>>
  readonly derive: (item: T) => R
}

/**
 * A whole list of which only the pages in sight are here. What is not here yet is a hole, so a scroll bar tells the truth
 * and any place is one request away. A changed key keeps the old rows until the new ones have come.
 */
export function usePages<T, R>(source: Source<T, R>) {
  const rows = shallowRef<readonly (R | undefined)[]>([])
  const total = shallowRef<number | null>(null)
  const failure = shallowRef<Problem | null>(null)
  const asOf = shallowRef<Date | null>(null)
  const loading = shallowRef(0)
  let generation = 0
  let here = new Set<number>()
  let seen: readonly [number, number] = [0, 0]

  async function load(page: number, mine: number, fresh: boolean): Promise<void> {
    here.add(page)
    loading.value++
    try {
      const queryKey = [...source.key.value, page]
      const told = await queries.fetchQuery({ queryKey, queryFn: () => source.fetch(page), ...(fresh && { staleTime: 0 }) })
      if (mine === generation) put(page, told)
    } catch (reason) {
      here.delete(page)
      if (mine === generation) failure.value = Problem.of(reason)
    } finally {
      loading.value--
    }
  }

  function put(page: number, told: PageOf<T>): void {
    const length = Math.min(told.total, DEEPEST)
    const next = page === 0 && here.size === 1 ? ([] as (R | undefined)[]) : Array.from(rows.value)
    next.length = length
    told.items.forEach((item, index) => (next[page * PAGE_SIZE + index] = source.derive(item)))
    rows.value = next
    total.value = told.total
    failure.value = null
    asOf.value = serviceNow()
  }

  function restart(fresh: boolean): void {
    generation++
    here = new Set()
    void load(0, generation, fresh)
  }

  function need(first: number, last: number): void {
    seen = [first, last]
    for (const page of pagesOf(first, last)) {
      if (!here.has(page) && page * PAGE_SIZE < (total.value ?? 0)) void load(page, generation, false)
    }
  }

  /** Reads again what is in sight and keeps it when that fails; the rest becomes holes, filled when somebody looks. */
  async function refresh(): Promise<void> {
    const mine = ++generation
    const pages = pagesOf(...seen)
    here = new Set(pages)
    queries.removeQueries({ queryKey: source.key.value, type: 'inactive' })
    await Promise.all(pages.map((page) => load(page, mine, true)))
    if (mine === generation) rows.value = rows.value.map((row, at) => (pages.includes(Math.floor(at / PAGE_SIZE)) ? row : undefined))
  }

  /** Rows that changed, each in its place. */
  function patch(told: readonly T[], isOf: (row: R, item: T) => boolean): void {
    rows.value = rows.value.map((row) => {
      const item = row && told.find((one) => isOf(row, one))
      return item ? source.derive(item) : row
    })
  }

  watch(source.key, () => restart(false), { immediate: true })
  onGap(() => void refresh())
  onScopeDispose(() => generation++)
  return { rows, total, failure, asOf, busy: computed(() => loading.value > 0), need, refresh, patch }
}

function pagesOf(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / PAGE_SIZE)
  const to = Math.floor(Math.max(0, last) / PAGE_SIZE)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
