import { computed, shallowRef } from 'vue'
import { receiptCounts, receiptsPage, type ReceiptFilter, type ReceiptState } from '@/api/finance/queries'
import { usePages } from '@/api/pages'
import { queries, useRead } from '@/api/queries'
import { onChanges } from '@/live/live'
import { receiptRow } from './receiptRow'
import { t } from './words'

const TABS = {
  recorded: 'RECORDED', reversing: 'REVERSING', confirmed: 'CONFIRMED', reversed: 'REVERSED', withdrawn: 'WITHDRAWN', all: null,
} as const satisfies Readonly<Record<string, ReceiptState | null>>
type TabKey = keyof typeof TABS

const COUNTS_KEY = ['finance', 'receipt-counts'] as const

/** The receipts that wait, and those that are over; read anew when money moved. */
export function useReceipts() {
  const tab = shallowRef<string>('recorded')
  const query = shallowRef('')
  const filter = computed<ReceiptFilter>(() => ({ state: TABS[tab.value as TabKey], query: query.value.trim() }))
  const filterKey = computed(() => ['finance', 'receipts', filter.value] as const)
  const pages = usePages({ key: filterKey, fetch: (page) => receiptsPage(filter.value, page), derive: (told) => receiptRow(told) })
  const counts = useRead({ key: COUNTS_KEY, read: receiptCounts })

  async function changed(): Promise<void> {
    void queries.invalidateQueries({ queryKey: ['finance'], refetchType: 'active' })
    await pages.refresh()
  }

  onChanges((changes) => {
    if (changes.some((change) => change.type.startsWith('payment.'))) void changed()
  })

  return {
    ...pages,
    tab,
    query,
    filterKey,
    changed,
    tabs: computed(() =>
      (Object.keys(TABS) as TabKey[]).map((key) => ({
        key,
        label: t.value.tabOf[key],
        count: key === 'recorded' || key === 'reversing' ? (counts.data.value?.[key] ?? null) : null,
      })),
    ),
  }
}
