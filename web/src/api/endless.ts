import { onScopeDispose, shallowRef, computed, watch, type Ref } from 'vue'
import { onGap } from '@/live/live'
import { serviceNow } from './http'
import { PAGE_SIZE } from './pages'
import { Problem } from './problem'

interface Source<T, R> {
  readonly key: Ref<readonly unknown[]>
  /** What follows the last that is here, at most a page; less says that it was the end. */
  readonly fetch: (last: T | null) => Promise<readonly T[]>
  readonly derive: (item: T) => R
}

/** A log without a count, the latest first: one hole at its foot stands for all that is older and fills when somebody gets there. */
export function useEndless<T, R>(source: Source<T, R>) {
  const told = shallowRef<readonly T[]>([])
  const rows = shallowRef<readonly (R | undefined)[]>([])
  const ended = shallowRef(false)
  const failure = shallowRef<Problem | null>(null)
  const asOf = shallowRef<Date | null>(null)
  const busy = shallowRef(false)
  let generation = 0

  async function load(last: T | null): Promise<void> {
    const mine = last === null ? ++generation : generation
    busy.value = true
    try {
      const more = await source.fetch(last)
      if (mine === generation) put(last === null ? more : [...told.value, ...more], more.length < PAGE_SIZE)
    } catch (reason) {
      if (mine === generation) failure.value = Problem.of(reason)
    } finally {
      if (mine === generation) busy.value = false
    }
  }

  function put(all: readonly T[], end: boolean): void {
    told.value = all
    ended.value = end
    rows.value = end ? all.map(source.derive) : [...all.map(source.derive), undefined]
    failure.value = null
    asOf.value = serviceNow()
  }

  function need(_: number, last: number): void {
    if (!busy.value && !ended.value && last >= told.value.length && told.value.length > 0) void load(told.value.at(-1)!)
  }

  const refresh = () => load(null)
  watch(source.key, () => void refresh(), { immediate: true })
  onGap(() => void refresh())
  onScopeDispose(() => generation++)
  return { told, rows, failure, asOf, busy, need, refresh, count: computed(() => (ended.value ? told.value.length : null)) }
}
