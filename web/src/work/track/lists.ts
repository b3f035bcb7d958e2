import { computed } from 'vue'
import { trackingCounts } from '@/api/order/queries'
import type { Focus, OrderStatus } from '@/api/order/types'
import { useRead } from '@/api/queries'
import { t } from './words'

/** What wants something today; each counter is a filter of the service. */
export const FOCUS = {
  overdue: ['OVERDUE', 'DISPUTED'],
  today: ['DUE_TODAY'],
  risk: ['AT_RISK'],
  reply: ['REPLY'],
  customer: ['DEPOSIT', 'CONFIRMATION'],
  report: ['WORKSHOP', 'PLANT'],
  unpaid: ['UNPAID', 'PAYMENT'],
} as const satisfies Readonly<Record<string, readonly Focus[]>>
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

/** Counters come from the service, all in one answer, never from the rows that happen to be here. */
export function useCounts() {
  const counts = useRead({ key: COUNTS_KEY, read: () => trackingCounts() }).data
  const sum = (told: Readonly<Partial<Record<string, number>>> | undefined, of: readonly string[]) =>
    told === undefined ? null : of.reduce((all, one) => all + (told[one] ?? 0), 0)

  return {
    focus: computed(() =>
      (Object.keys(FOCUS) as FocusKey[]).map((key) => ({
        key, label: t.value.focusOf[key], count: sum(counts.value?.focus, FOCUS[key]), ...(key === 'overdue' && { tone: 'late' as const }),
      })),
    ),
    tabs: computed(() =>
      (Object.keys(TABS) as TabKey[]).map((key) => ({
        key, label: t.value.tabOf[key], count: sum(counts.value?.status, key === 'all' ? Object.keys(counts.value?.status ?? {}) : TABS[key]),
      })),
    ),
  }
}
