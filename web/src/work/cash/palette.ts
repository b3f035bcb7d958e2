import type { Palette } from '@/app/workspaces'
import { accountsPage } from '@/api/finance/queries'
import { formatMoney } from '@/kit/numbers'
import { usePageLinks } from './rooms'
import { t } from './words'

const MOST = 5

export const commands: Palette['commands'] = (go) => usePageLinks().value.map((page) => ({ key: page.to, label: page.label, run: () => go(page.to) }))

/** The money of an order, by its number or its customer. */
export const find: NonNullable<Palette['find']> = async (text, go) => {
  const found = await accountsPage({ state: null, query: text, sort: 'confirmedAt' }, 0, MOST)
  return found.items.map((one) => ({
    key: `money-${one.orderId}`,
    label: `${one.orderNo ?? ''} ${t.value.money}`,
    note: `${one.customerName ?? one.customerCode ?? ''} · ${t.value.column.owed} ${formatMoney(one.outstanding, one.currency)}`,
    run: () => go(`/cash/orders/${one.orderId}`),
  }))
}
