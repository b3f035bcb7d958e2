import type { Workspace } from '@/app/workspaces'

const statements = () => import('./StatementsPage.vue')
const BOOKS = ['finance', 'general-manager', 'auditor']
/** Merchandisers come from their customer: they ask for what is owed, and hear the answer. */
const STATEMENTS = ['merchandiser', 'sales-supervisor', 'cashier', ...BOOKS]

/** 财务: money is written down by one person, confirmed by another, and followed until nothing is owed. */
export const cash: Workspace = {
  room: 'cash',
  glyph: '财',
  key: 'c',
  roles: ['cashier', ...BOOKS],
  home: '/cash',
  leads: ['cashier', 'finance'],
  routes: [
    { path: '/cash/orders/:id?', component: () => import('./AccountsPage.vue') },
    { path: '/cash/receivables', component: () => import('./ReceivablesPage.vue') },
    { path: '/cash/statements/:id?', component: statements, meta: { roles: STATEMENTS } },
    { path: '/print/statement/:id', component: statements, meta: { roles: STATEMENTS } },
    { path: '/cash/balance', component: () => import('./BalancePage.vue'), meta: { roles: BOOKS } },
    { path: '/cash/:id?', component: () => import('./ReceiptsPage.vue') },
  ],
  palette: () => import('./palette'),
}
