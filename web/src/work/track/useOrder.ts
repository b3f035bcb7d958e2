import { computed, type Ref } from 'vue'
import type { Versioned } from '@/api/http'
import { orderOf, trackingPage } from '@/api/order/queries'
import type { OrderView } from '@/api/order/types'
import { queries, useRead } from '@/api/queries'
import { onChanges } from '@/live/live'
import { COUNTS_KEY } from './lists'
import { orderRow } from './row'

export const orderKey = (id: string) => ['order', 'one', id] as const

/** One order with everything the panel reads of it; what changes elsewhere is read again. */
export function useOrder(id: Ref<string>) {
  const order = useRead({ key: () => [...orderKey(id.value), 'order'], read: () => orderOf(id.value) })
  const row = useRead({
    key: () => [...orderKey(id.value), 'row'],
    read: async () => (await trackingPage({ id: [id.value] }, 0, 1)).items[0] ?? null,
  })

  onChanges((changes) => {
    if (changes.some((change) => change.orderIds.includes(id.value))) void queries.invalidateQueries({ queryKey: orderKey(id.value) })
  })

  return {
    order,
    row: computed(() => (row.data.value ? orderRow(row.data.value) : null)),
    told: computed(() => row.data.value ?? null),
  }
}

export function reread(id: string): void {
  void queries.invalidateQueries({ queryKey: orderKey(id) })
}

/** After a command: its answer is the newest order, and everything about it is read again. */
export function took(changed: Versioned<OrderView>): void {
  queries.setQueryData([...orderKey(changed.value.id), 'order'], changed)
  reread(changed.value.id)
  void queries.invalidateQueries({ queryKey: COUNTS_KEY })
}
