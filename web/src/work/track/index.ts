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
  routes: [{ path: '/orders/:id?', component: () => import('./OrdersPage.vue') }],
}
