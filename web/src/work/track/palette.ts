import type { Palette } from '@/app/workspaces'
import { trackingPage } from '@/api/order/queries'
import { hasRole } from '@/api/session'
import { t } from './words'

const MOST = 5

export const commands: Palette['commands'] = (go) => [
  { key: 'today', label: t.value.today, run: () => go('/today') },
  { key: 'orders', label: t.value.orders, run: () => go('/orders') },
  ...(hasRole('merchandiser') ? [{ key: 'new', label: t.value.newOrder, run: () => go('/orders/new') }] : []),
]

/** Orders by their number, the customer's number or the customer's code. */
export const find: NonNullable<Palette['find']> = async (text, go) => {
  const found = await trackingPage({ query: text.toUpperCase(), sort: 'receivedAt' }, 0, MOST)
  return found.items.map((one) => ({
    key: one.orderId,
    label: one.orderNo,
    note: `${one.customerName ?? one.customerCode} · ${t.value.status[one.status]}`,
    run: () => go(`/orders/${one.orderId}`),
  }))
}
