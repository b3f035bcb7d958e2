import type { Workspace } from '@/app/workspaces'

/** 客服: where are my goods, and who is asking. */
export const care: Workspace = {
  room: 'care',
  glyph: '客',
  key: 'k',
  roles: ['customer-service', 'merchandiser', 'sales-supervisor', 'finance', 'general-manager', 'auditor'],
  home: '/care',
  leads: ['customer-service'],
  routes: [
    { path: '/care/customers/new', component: () => import('./NewCustomerPage.vue'), meta: { roles: ['customer-service', 'merchandiser', 'sales-supervisor'] } },
    { path: '/care/customers/:id?', component: () => import('./CustomersPage.vue') },
    { path: '/care/:id?', component: () => import('./WherePage.vue') },
  ],
  palette: () => import('./palette'),
}
