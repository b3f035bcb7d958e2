import { computed, inject, onScopeDispose, provide, shallowRef, watch, type InjectionKey, type Ref } from 'vue'
import { useRoute } from 'vue-router'
import { boardPage, shipmentOf } from '@/api/logistics/queries'
import { useRead } from '@/api/queries'
import { isLocked } from './row'
import { shipmentKey } from './useShipment'

/** More papers than this at once are more than a printer's tray. */
const MOST = 50

/** The shipments whose papers are asked for: `/print/note/a,b,c`. */
export function usePrinted() {
  const route = useRoute()
  return computed(() => [...new Set(String(route.params['id']).split(','))].filter(Boolean).slice(0, MOST))
}

const PRINTED: InjectionKey<Ref<number>> = Symbol('papers that can be printed')

/** How many of the shipments below have papers; without any there is nothing to print. */
export function useFrame(): Ref<number> {
  const printed = shallowRef(0)
  provide(PRINTED, printed)
  return printed
}

/** Counts a shipment in the frame while it has papers. */
export function useCounted(has: Ref<boolean>): void {
  const printed = inject(PRINTED)!
  watch(has, (now, before) => (printed.value += Number(now) - Number(before ?? false)), { immediate: true })
  onScopeDispose(() => (printed.value -= Number(has.value)))
}

/** What a paper of one shipment says; nothing while its gate is shut. */
export function usePaper(id: Ref<string>) {
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

export type Paper = ReturnType<typeof usePaper>
