import type { Workspace } from '@/app/workspaces'
import { hasRole } from '@/api/session'
import { t } from './words'

/** 跟单: the merchandiser follows every order from first call to money in the bank. */
export const track: Workspace = {
  room: 'track',
  glyph: '跟',
  key: 't',
  roles: [
    'merchandiser', 'sales-supervisor', 'planner', 'buyer', 'logistics', 'cashier', 'finance', 'customer-service',
    'general-manager', 'auditor',
  ],
  home: '/orders',
  routes: [
    { path: '/today', component: () => import('./TodayPage.vue') },
    { path: '/orders/new', component: () => import('./NewOrderPage.vue'), meta: { roles: ['merchandiser'] } },
    { path: '/orders/:id?', component: () => import('./OrdersPage.vue') },
  ],
  commands: (go) => [
    { key: 'today', label: t.value.today, run: () => go('/today') },
    { key: 'orders', label: t.value.orders, run: () => go('/orders') },
    ...(hasRole('merchandiser') ? [{ key: 'new', label: t.value.newOrder, keys: 'C', run: () => go('/orders/new') }] : []),
  ],
  find: async (text, go) => (await import('./find')).findOrders(text, go),
}
