import { computed } from 'vue'
import { boardCounts } from '@/api/logistics/queries'
import type { Focus, ShipmentStatus } from '@/api/logistics/types'
import { useRead } from '@/api/queries'
import { t } from './words'

/** What wants to be done today, the most urgent first; each is a filter of the service. */
export const FOCUS = ['TO_LEAVE', 'TO_LOAD', 'TO_CLEAR', 'GOODS_MISSING', 'TO_CONFIRM', 'OVERDUE'] as const satisfies readonly Focus[]

/** Who may look into the finished-goods store. */
export const SEE_GOODS = ['logistics', 'warehouse', 'qc', 'merchandiser', 'sales-supervisor', 'general-manager', 'auditor'] as const

/** Counted in red: too late already. */
const LATE: readonly Focus[] = ['OVERDUE', 'GOODS_MISSING']

export const TABS = {
  waiting: ['PLANNED', 'DETAILS_CONFIRMED', 'HELD', 'CLEARED', 'PICKED', 'PACKED', 'INSPECTED', 'LOADED'],
  locked: ['PLANNED', 'DETAILS_CONFIRMED', 'HELD'],
  cleared: ['CLEARED', 'PICKED', 'PACKED', 'INSPECTED', 'LOADED'],
  road: ['DEPARTED', 'ARRIVED'],
  signed: ['SIGNED', 'CLOSED'],
  disputed: ['DISPUTED'],
  cancelled: ['CANCELLED'],
  all: [],
} as const satisfies Readonly<Record<string, readonly ShipmentStatus[]>>
export type TabKey = keyof typeof TABS

export const COUNTS_KEY = ['logistics', 'counts'] as const

/** Focus strip and tabs: one answer of the service counts them all. */
export function useCounts() {
  const counts = useRead({ key: COUNTS_KEY, read: boardCounts }).data
  const sum = (status: readonly ShipmentStatus[]) => {
    const told = counts.value?.status
    if (told === undefined) return null
    return status.length === 0 ? Object.values(told).reduce((all, one) => all + one, 0) : status.reduce((all, one) => all + (told[one] ?? 0), 0)
  }
  return {
    focus: computed(() =>
      FOCUS.map((key) => ({
        key, label: t.value.focusOf[key], count: counts.value?.focus[key] ?? null, ...(LATE.includes(key) && { tone: 'late' as const }),
      })),
    ),
    tabs: computed(() => (Object.keys(TABS) as TabKey[]).map((key) => ({ key, label: t.value.tabOf[key], count: sum(TABS[key]) }))),
  }
}
