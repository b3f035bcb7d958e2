import { computed, shallowRef } from 'vue'
import { trackingPage, type TrackingFilter } from '@/api/order/queries'
import { usePages } from '@/api/pages'
import { queries } from '@/api/queries'
import { pastedNumbers } from '@/kit/table'
import { toast } from '@/kit/toasts'
import { onChanges } from '@/live/live'
import { COUNTS_KEY, FOCUS, TABS, type FocusKey, type TabKey } from './lists'
import { orderRow, type OrderRow } from './row'
import { t } from './words'

/** More changed rows at once than this are offered, not fetched one by one. */
const AT_ONCE = 8

/** The board: what is asked of the service, what it told, and what changed since. */
export function useBoard() {
  const tab = shallowRef<string>('all')
  const focusKey = shallowRef<string | null>(null)
  const query = shallowRef('')
  const sort = shallowRef('receivedAt')
  const updates = shallowRef(0)

  const filter = computed<TrackingFilter>(() => ({
    status: focusKey.value === null ? TABS[tab.value as TabKey] : FOCUS[focusKey.value as FocusKey],
    query: firstNumber(query.value),
    sort: sort.value,
  }))
  const filterKey = computed(() => ['order', 'tracking', filter.value] as const)
  const pages = usePages({ key: filterKey, fetch: (page) => trackingPage(filter.value, page), derive: (told) => orderRow(told) })

  async function reread(row: OrderRow): Promise<void> {
    const told = (await trackingPage({ status: [], query: row.no, sort: 'orderNo' }, 0, 1)).items[0]
    const at = pages.rows.value.findIndex((one) => one?.id === row.id)
    if (told === undefined || at < 0) return
    if (filter.value.status.length > 0 && !filter.value.status.includes(told.status)) updates.value++
    else pages.patch(at, told)
  }

  onChanges((changes) => {
    const orders = new Set(changes.flatMap((change) => change.orderIds))
    if (orders.size === 0) return
    void queries.invalidateQueries({ queryKey: COUNTS_KEY })
    const here = pages.rows.value.filter((row) => row !== undefined && orders.has(row.id)) as OrderRow[]
    if (here.length <= AT_ONCE) here.forEach((row) => reread(row).catch(() => updates.value++))
    else updates.value += here.length
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
    filterKey,
    updates,
    filtered: computed(() => focusKey.value !== null || tab.value !== 'all' || query.value !== ''),
    clear: () => {
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

/** The service looks up one number at a time. */
function firstNumber(query: string): string {
  const numbers = pastedNumbers(query)
  if (numbers.length > 1) toast(t.value.manyNumbers)
  return numbers[0] ?? ''
}
