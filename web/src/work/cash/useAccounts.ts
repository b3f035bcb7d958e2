import { computed, shallowRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { accountCounts, accountsPage, type AccountCounts, type AccountFilter, type AccountState } from '@/api/finance/queries'
import { usePages } from '@/api/pages'
import { queries, useRead } from '@/api/queries'
import { onChanges } from '@/live/live'
import { accountRow } from './accountRow'
import { t } from './words'

const FOCUS = { releaseWaits: 'RELEASE_WAITS', shipWaits: 'SHIP_WAITS', overdue: 'OVERDUE', credit: 'CREDIT' } as const satisfies Partial<
  Record<keyof AccountCounts, AccountState>
>
const TABS = { all: null, owing: 'OWING', paid: 'PAID' } as const satisfies Readonly<Record<string, AccountState | null>>
type FocusKey = keyof typeof FOCUS
type TabKey = keyof typeof TABS

const MONEY = ['payment.', 'receivable.', 'order.confirmed', 'order.cancelled']

/** The orders as finance sees them; the address keeps the filter, so that figures elsewhere can point here. */
export function useAccounts() {
  const route = useRoute()
  const router = useRouter()
  const query = shallowRef('')
  const sort = shallowRef('confirmedAt')
  const state = computed(() => (route.query['state'] as AccountState | undefined) ?? null)
  const put = (next: AccountState | null) => void router.replace({ path: '/cash/orders', query: next === null ? {} : { state: next } })

  const filter = computed<AccountFilter>(() => ({ state: state.value, query: query.value.trim(), sort: sort.value }))
  const filterKey = computed(() => ['finance', 'accounts', filter.value] as const)
  const pages = usePages({ key: filterKey, fetch: (page) => accountsPage(filter.value, page), derive: (told) => accountRow(told) })
  const counts = useRead({ key: ['finance', 'account-counts'], read: accountCounts })

  onChanges((changes) => {
    if (!changes.some((change) => MONEY.some((kind) => change.type.startsWith(kind)))) return
    void queries.invalidateQueries({ queryKey: ['finance', 'account-counts'] })
    void pages.refresh()
  })

  const keyOf = <K extends string>(of: Readonly<Record<K, AccountState | null>>) => (Object.keys(of) as K[]).find((key) => of[key] === state.value) ?? null
  return {
    ...pages,
    query,
    sort,
    filterKey,
    filtered: computed(() => state.value !== null || query.value !== ''),
    clear: () => {
      query.value = ''
      put(null)
    },
    focus: computed({ get: () => keyOf(FOCUS) as string | null, set: (key) => put(key === null ? null : FOCUS[key as FocusKey]) }),
    tab: computed({ get: () => keyOf(TABS) ?? '', set: (key: string) => put(TABS[key as TabKey]) }),
    focusItems: computed(() =>
      (Object.keys(FOCUS) as FocusKey[]).map((key) => ({
        key, label: t.value.focusOf[key], count: counts.data.value?.[key] ?? null, ...(key === 'overdue' && (counts.data.value?.overdue ?? 0) > 0 && { tone: 'late' as const }),
      })),
    ),
    tabs: computed(() =>
      (Object.keys(TABS) as TabKey[]).map((key) => ({ key, label: t.value.accountTabOf[key], count: key === 'owing' ? (counts.data.value?.owing ?? null) : null })),
    ),
  }
}
