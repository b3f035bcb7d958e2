import type { Workspace } from '@/app/workspaces'

/** 仓储: what waits to leave, what keeps it here, and its papers. */
export const ship: Workspace = {
  room: 'ship',
  glyph: '仓',
  key: 'w',
  roles: ['logistics', 'warehouse', 'qc', 'merchandiser', 'sales-supervisor', 'cashier', 'finance', 'customer-service', 'general-manager', 'auditor'],
  home: '/ship',
  leads: ['logistics', 'warehouse', 'qc'],
  routes: [
    {
      path: '/ship/goods',
      component: () => import('./GoodsPage.vue'),
      meta: { roles: ['logistics', 'warehouse', 'qc', 'merchandiser', 'sales-supervisor', 'general-manager', 'auditor'] },
    },
    { path: '/ship/:id?', component: () => import('./ShipPage.vue') },
    { path: '/print/note/:id', component: () => import('./NotePrint.vue') },
    { path: '/print/packing-list/:id', component: () => import('./PackingListPrint.vue') },
    { path: '/print/label/:id', component: () => import('./LabelPrint.vue') },
  ],
  palette: () => import('./palette'),
}
