import type { Palette } from '@/app/workspaces'
import { boardPage } from '@/api/logistics/queries'
import { hasRole } from '@/api/session'
import { SEE_GOODS } from './lists'
import { t } from './words'

const MOST = 5

export const commands: Palette['commands'] = (go) => [
  { key: 'ship', label: t.value.ship, run: () => go('/ship') },
  ...(hasRole(...SEE_GOODS) ? [{ key: 'goods', label: t.value.goods, run: () => go('/ship/goods') }] : []),
]

/** Shipments by their number, the order's or the waybill's. */
export const find: NonNullable<Palette['find']> = async (text, go) => {
  const found = await boardPage({ status: [], focus: null, query: text.toUpperCase() }, 0, MOST)
  return found.items.map((one) => ({
    key: one.id,
    label: one.shipmentNo,
    note: `${one.orderNo} · ${t.value.status[one.status]}`,
    run: () => go(`/ship/${one.id}`),
  }))
}
