import { computed, type Ref } from 'vue'
import type { Versioned } from '@/api/http'
import { overridesOf, shipmentOf } from '@/api/logistics/queries'
import type { ShipmentFile, ShipmentView } from '@/api/logistics/types'
import { queries, useRead } from '@/api/queries'
import { hasRole } from '@/api/session'
import type { Difference } from '@/kit/Conflict.vue'
import { onChanges } from '@/live/live'
import { COUNTS_KEY } from './lists'
import { t } from './words'

export const shipmentKey = (id: string) => ['logistics', 'shipment', id] as const

const SEE_OVERRIDES = ['logistics', 'finance', 'cashier', 'sales-supervisor', 'merchandiser', 'general-manager', 'auditor']

/** One shipment with its gate; what changes elsewhere is read again. */
export function useShipment(id: Ref<string>) {
  const shipment = useRead({ key: () => [...shipmentKey(id.value), 'file'], read: () => shipmentOf(id.value) })
  const overrides = useRead({ key: () => [...shipmentKey(id.value), 'overrides'], read: () => overridesOf(id.value), enabled: hasRole(...SEE_OVERRIDES) })
  const file = computed(() => shipment.data.value?.value)

  onChanges((changes) => {
    const order = file.value?.orderId ?? ''
    if (changes.some((change) => change.id === id.value || change.orderIds.includes(order))) reread(id.value)
  })
  return { shipment, overrides, file }
}

export function reread(id: string): void {
  void queries.invalidateQueries({ queryKey: shipmentKey(id) })
  void queries.invalidateQueries({ queryKey: COUNTS_KEY })
}

/** What the author of a command saw, and what stands now. */
export function differences(mine: ShipmentView, theirs: ShipmentView): Difference[] {
  return [
    { name: t.value.column.status, mine: t.value.status[mine.status], theirs: t.value.status[theirs.status] },
    { name: t.value.shipDate, mine: mine.shipDate ?? '–', theirs: theirs.shipDate ?? '–' },
    { name: t.value.packagesLabel, mine: String(mine.packages ?? '–'), theirs: String(theirs.packages ?? '–') },
  ]
}

export type Seeing = Versioned<ShipmentFile>
