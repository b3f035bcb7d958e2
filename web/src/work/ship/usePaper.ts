import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { boardPage, shipmentOf } from '@/api/logistics/queries'
import { useRead } from '@/api/queries'
import { isLocked } from './row'
import { shipmentKey } from './useShipment'

/** What a paper of one shipment says; nothing while its gate is shut. */
export function usePaper() {
  const route = useRoute()
  const id = computed(() => String(route.params['id']))
  const shipment = useRead({ key: () => [...shipmentKey(id.value), 'file'], read: () => shipmentOf(id.value) })
  const file = computed(() => shipment.data.value?.value)
  const no = computed(() => file.value?.shipmentNo ?? '')
  const row = useRead({
    key: () => [...shipmentKey(id.value), 'row', no.value],
    read: async () => (await boardPage({ status: [], focus: null, query: no.value }, 0, 1)).items[0] ?? null,
    enabled: () => no.value !== '',
  })
  return {
    file,
    failure: shipment.failure,
    again: shipment.again,
    locked: computed(() => file.value !== undefined && (isLocked(file.value.status) || file.value.status === 'CANCELLED')),
    customer: computed(() => row.data.value?.customerName ?? file.value?.customerCode ?? ''),
    region: computed(() => row.data.value?.region ?? ''),
    date: computed(() => (file.value ? file.value.shipDate ?? file.value.plannedDate : '')),
    link: computed(() => `${location.origin}/ship/${id.value}`),
  }
}
