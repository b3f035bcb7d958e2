import type { Workspace } from '@/app/workspaces'

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
  palette: () => import('./palette'),
}
