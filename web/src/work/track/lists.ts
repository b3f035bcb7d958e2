import { computed, type Ref } from 'vue'
import { countOrders } from '@/api/order/queries'
import type { OrderStatus } from '@/api/order/types'
import { useRead } from '@/api/queries'
import { t } from './words'

/** What waits for the merchandiser; each is a filter the service can answer. */
export const FOCUS = {
  draft: ['DRAFT'],
  reviewing: ['REVIEWING'],
  replied: ['REPLIED'],
  confirmed: ['CONFIRMED'],
  hold: ['ON_HOLD'],
} as const satisfies Readonly<Record<string, readonly OrderStatus[]>>
export type FocusKey = keyof typeof FOCUS

export const TABS = {
  all: [],
  office: ['DRAFT', 'REVIEWING', 'REPLIED', 'CONFIRMED', 'ON_HOLD'],
  work: ['RELEASED'],
  completed: ['COMPLETED'],
  settled: ['SETTLED'],
  archived: ['ARCHIVED'],
  ended: ['REJECTED', 'CANCELLED'],
} as const satisfies Readonly<Record<string, readonly OrderStatus[]>>
export type TabKey = keyof typeof TABS

export const COUNTS_KEY = ['order', 'counts'] as const

/** Counters come from the service, never from the rows that happen to be here. */
function useCount(name: string, status: readonly OrderStatus[]): Ref<number | undefined> {
  return useRead({ key: [...COUNTS_KEY, name], read: () => countOrders(status) }).data
}

export function useFocus() {
  const keys = Object.keys(FOCUS) as FocusKey[]
  const counts = keys.map((key) => useCount(`focus-${key}`, FOCUS[key]))
  return computed(() => keys.map((key, at) => ({ key, label: t.value.focusOf[key], count: counts[at]?.value ?? null })))
}

export function useTabs() {
  const keys = Object.keys(TABS) as TabKey[]
  const counts = keys.map((key) => useCount(`tab-${key}`, TABS[key]))
  return computed(() => keys.map((key, at) => ({ key, label: t.value.tabOf[key], count: counts[at]?.value ?? null })))
}
