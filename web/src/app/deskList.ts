import { computed, shallowRef, type Ref } from 'vue'
import { usePages } from '@/api/pages'
import { queries } from '@/api/queries'
import type { PageOf } from '@/api/told'
import { onChanges } from '@/live/live'

/** What somebody chose above a list. */
export interface Asked {
  readonly tab: string
  readonly focus: string | null
  readonly query: string
}

interface Source<T, R> {
  /** Names the list in the cache. */
  readonly name: readonly string[]
  readonly fetch: (asked: Asked, page: number) => Promise<PageOf<T>>
  readonly derive: (told: T) => R
  /** Kinds of documents whose changes may change the list: `logistics.` takes them all. */
  readonly topics: readonly string[]
  /** Counters to be read again with it. */
  readonly counts?: readonly unknown[]
  readonly also?: Ref<unknown>
}

/** The tab that shows everything. */
export const ALL = 'all'

/** A list of a desk: what is asked of the service, what it told, and that something changed since. */
export function useDeskList<T, R>({ name, fetch, derive, topics, counts, also }: Source<T, R>, firstTab = ALL) {
  const tab = shallowRef(firstTab)
  const focus = shallowRef<string | null>(null)
  const query = shallowRef('')
  const updates = shallowRef(0)

  const asked = computed<Asked>(() => ({ tab: tab.value, focus: focus.value, query: query.value }))
  const filterKey = computed(() => [...name, asked.value, also?.value] as const)
  const pages = usePages({ key: filterKey, fetch: (page) => fetch(asked.value, page), derive })

  onChanges((changes) => {
    const ours = changes.filter((change) => topics.some((topic) => change.topic.startsWith(topic))).length
    if (ours === 0) return
    updates.value += ours
    if (counts) void queries.invalidateQueries({ queryKey: counts })
  })

  async function refresh(): Promise<void> {
    updates.value = 0
    if (counts) void queries.invalidateQueries({ queryKey: counts })
    await pages.refresh()
  }

  return {
    ...pages,
    refresh,
    updates,
    query,
    filterKey,
    focus: computed({
      get: () => focus.value,
      set: (key) => {
        focus.value = key
        if (key !== null) tab.value = ALL
      },
    }),
    tab: computed({
      get: () => tab.value,
      set: (key) => {
        tab.value = key
        focus.value = null
      },
    }),
    filtered: computed(() => focus.value !== null || tab.value !== ALL || query.value !== ''),
    clear: () => {
      focus.value = null
      tab.value = ALL
      query.value = ''
    },
  }
}
