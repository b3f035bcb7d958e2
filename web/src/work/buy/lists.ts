import { computed } from 'vue'
import { purchases, shortageCounts, subcontracts } from '@/api/procurement/queries'
import type { PurchaseStatus, ShortageFocus, SubcontractFocus, SubcontractStatus } from '@/api/procurement/types'
import { useRead } from '@/api/queries'
import { t } from './words'

export const SHORTAGE_COUNTS = ['procurement', 'shortage-counts'] as const
export const PURCHASE_COUNTS = ['procurement', 'purchase-counts'] as const
export const WORK_COUNTS = ['procurement', 'work-counts'] as const

const SHORTAGE_FOCUS = ['NOT_ORDERED', 'LATE', 'OVERDUE', 'UNDATED', 'NO_SUPPLIER'] as const satisfies readonly ShortageFocus[]
const RED: readonly string[] = ['LATE', 'OVERDUE', 'SILENT']
const toned = (key: string) => (RED.includes(key) ? { tone: 'late' as const } : {})

export function useShortageFocus() {
  const counts = useRead({ key: SHORTAGE_COUNTS, read: shortageCounts }).data
  return computed(() => SHORTAGE_FOCUS.map((key) => ({ key, label: t.value.shortage.focusOf[key], count: counts.value?.[key] ?? null, ...toned(key) })))
}

/** The states of a purchase in which somebody has to act, in the sequence of its life. */
export const PURCHASE_TABS = ['DRAFT', 'APPROVED', 'SENT', 'ACKNOWLEDGED', 'PARTLY_RECEIVED', 'RECEIVED'] as const satisfies readonly PurchaseStatus[]

export function usePurchaseCounts() {
  const one = async (filter: Parameters<typeof purchases>[0]) => (await purchases(filter, 0, 1)).total
  const read = async () => ({
    status: Object.fromEntries(await Promise.all(PURCHASE_TABS.map(async (status) => [status, await one({ status, overdue: false, supplier: '' })] as const))) as Partial<Record<PurchaseStatus, number>>,
    overdue: await one({ status: null, overdue: true, supplier: '' }),
  })
  const counts = useRead({ key: PURCHASE_COUNTS, read }).data
  return {
    focus: computed(() => [{ key: 'overdue', label: t.value.purchase.overdue, count: counts.value?.overdue ?? null, tone: 'late' as const }]),
    tabs: computed(() => [
      { key: 'all', label: t.value.purchase.all, count: null },
      ...PURCHASE_TABS.map((key) => ({ key, label: t.value.purchase.status[key], count: counts.value?.status[key] ?? null })),
    ]),
  }
}

export const WORK_TABS = {
  out: ['SENT', 'ACCEPTED', 'IN_PROCESS', 'PARTLY_RETURNED'],
  returned: ['RETURNED'],
  ended: ['CLOSED', 'REFUSED', 'CANCELLED'],
  all: [],
} as const satisfies Readonly<Record<string, readonly SubcontractStatus[]>>
export type WorkTab = keyof typeof WORK_TABS
const WORK_FOCUS = ['UNANSWERED', 'SILENT', 'OVERDUE'] as const satisfies readonly SubcontractFocus[]

export function useWorkCounts() {
  const tabs = Object.keys(WORK_TABS) as WorkTab[]
  const total = async (filter: Parameters<typeof subcontracts>[0]) => (await subcontracts(filter, 0, 1)).total
  const read = async () => ({
    focus: await Promise.all(WORK_FOCUS.map((focus) => total({ status: [], focus, workshop: '' }))),
    tabs: await Promise.all(tabs.map((tab) => total({ status: WORK_TABS[tab], focus: null, workshop: '' }))),
  })
  const counts = useRead({ key: WORK_COUNTS, read }).data
  return {
    focus: computed(() => WORK_FOCUS.map((key, at) => ({ key, label: t.value.work.focusOf[key], count: counts.value?.focus[at] ?? null, ...toned(key) }))),
    tabs: computed(() => tabs.map((key, at) => ({ key, label: t.value.work.tabOf[key], count: counts.value?.tabs[at] ?? null }))),
  }
}
