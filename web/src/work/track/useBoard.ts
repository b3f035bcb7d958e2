import { computed, shallowRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { trackingPage, type TrackingFilter } from '@/api/order/queries'
import { usePages } from '@/api/pages'
import { queries } from '@/api/queries'
import { pastedNumbers } from '@/kit/table'
import { toast } from '@/kit/toasts'
import { onChanges } from '@/live/live'
import { given } from './given'
import { COUNTS_KEY, FOCUS, TABS, type FocusKey, type TabKey } from './lists'
import { orderRow } from './row'
import { t } from './words'

/** More changed rows at once than this are offered, not read again by themselves. */
const AT_ONCE = 8
const MOST_NUMBERS = 200

/** The board: what is asked of the service, what it told, and what changed since. */
export function useBoard() {
  const tab = shallowRef<string>('all')
  const focusKey = shallowRef<string | null>(null)
  const query = shallowRef('')
  const sort = shallowRef('receivedAt')
  const updates = shallowRef(0)

  const route = useRoute()
  const router = useRouter()
  const mine = shallowRef(false)

  /** A figure elsewhere brought its own filter in the address; opening an order there asks for nothing new. */
  const address = computed(() => JSON.stringify(route.query))
  const asked = computed(() => given(JSON.parse(address.value) as typeof route.query))
  const filter = computed<TrackingFilter>(() => ({
    ...asked.value,
    ...(focusKey.value !== null && { focus: FOCUS[focusKey.value as FocusKey] }),
    ...(tab.value !== 'all' && { status: TABS[tab.value as TabKey] }),
    ...(mine.value && { owner: 'me' }),
    ...numbers(query.value),
    ...sequence(sort.value),
  }))
  const filterKey = computed(() => ['order', 'tracking', filter.value] as const)
  const pages = usePages({ key: filterKey, fetch: (page) => trackingPage(filter.value, page), derive: (told) => orderRow(told) })

  async function reread(ids: readonly string[]): Promise<void> {
    const { items } = await trackingPage({ ...filter.value, id: ids }, 0, ids.length)
    pages.patch(items, (row, told) => row.id === told.orderId)
    updates.value += ids.length - items.length
  }

  onChanges((changes) => {
    const orders = new Set(changes.flatMap((change) => change.orderIds))
    if (orders.size === 0) return
    void queries.invalidateQueries({ queryKey: COUNTS_KEY })
    const here = pages.rows.value.flatMap((row) => (row !== undefined && orders.has(row.id) ? [row.id] : []))
    if (here.length > AT_ONCE) updates.value += here.length
    else if (here.length > 0) reread(here).catch(() => (updates.value += here.length))
    updates.value += changes.filter((change) => change.type.startsWith('order.received')).length
  })

  const focus = computed({
    get: () => focusKey.value,
    set: (key) => {
      focusKey.value = key
      if (key !== null) tab.value = 'all'
    },
  })
  const chosenTab = computed({
    get: () => tab.value,
    set: (key) => {
      tab.value = key
      focusKey.value = null
    },
  })

  return {
    ...pages,
    focus,
    tab: chosenTab,
    query,
    sort,
    filter,
    filterKey,
    updates,
    mine,
    asked,
    filtered: computed(() => focusKey.value !== null || tab.value !== 'all' || query.value !== '' || mine.value || Object.keys(asked.value).length > 0),
    clear: () => {
      mine.value = false
      void router.replace({ path: route.path })
      focusKey.value = null
      tab.value = 'all'
      query.value = ''
    },
    apply: async () => {
      updates.value = 0
      await pages.refresh()
    },
  }
}

/** The newest come first by themselves, everything else goes up; a minus turns it round. */
export function sequence(sort: string): TrackingFilter {
  if (!sort.startsWith('-')) return { sort }
  const name = sort.slice(1)
  return { sort: name, direction: name === 'receivedAt' ? 'ASC' : 'DESC' }
}

/** One word is looked up as it stands; many are pasted numbers, as many as the service takes. */
function numbers(query: string): TrackingFilter {
  const found = pastedNumbers(query)
  if (found.length > MOST_NUMBERS) toast(t.value.tooManyNumbers(MOST_NUMBERS))
  return found.length > 1 ? { numbers: found.slice(0, MOST_NUMBERS).join(',') } : { query: found[0] ?? '' }
}
