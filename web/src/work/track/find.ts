import { trackingPage } from '@/api/order/queries'
import type { Command } from '@/kit/CommandPalette.vue'
import { t } from './words'

const MOST = 5

/** Orders by their number, the customer's number or the customer's code. */
export async function findOrders(text: string, go: (path: string) => void): Promise<readonly Command[]> {
  const found = await trackingPage({ status: [], query: text.toUpperCase(), sort: 'receivedAt' }, 0, MOST)
  return found.items.map((one) => ({
    key: one.orderId,
    label: one.orderNo,
    note: `${one.customerName ?? one.customerCode} · ${t.value.status[one.status]}`,
    run: () => go(`/orders/${one.orderId}`),
  }))
}
