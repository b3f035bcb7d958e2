import { hasRole } from '@/api/session'
import type { Workspace } from '@/app/workspaces'

const MISS = ['buyer', 'planner', 'merchandiser', 'sales-supervisor', 'general-manager', 'auditor']
const BOUGHT = ['buyer', 'warehouse', 'qc', 'planner', 'merchandiser', 'sales-supervisor', 'finance', 'general-manager', 'auditor']
const PRICES = ['buyer', 'finance', 'general-manager', 'auditor']
const STORE = ['buyer', 'warehouse', 'qc', 'foreman', 'planner', 'merchandiser', 'sales-supervisor', 'general-manager', 'auditor']
const MOVES = ['buyer', 'warehouse', 'planner', 'general-manager', 'auditor']
const OUT = ['buyer', 'warehouse', 'qc', 'foreman', 'planner', 'merchandiser', 'sales-supervisor', 'finance', 'general-manager', 'auditor']

/** 采购: what is missing, what is bought, what workshops work on. */
export const buy: Workspace = {
  room: 'buy',
  glyph: '采',
  key: 'b',
  roles: [...new Set([...STORE, ...OUT])],
  home: '/buy',
  leads: ['buyer'],
  routes: [
    { path: '/buy', redirect: () => (hasRole(...MISS) ? '/buy/shortages' : hasRole(...BOUGHT) ? '/buy/po' : '/buy/stock') },
    { path: '/buy/shortages/by-order', component: () => import('./OrderShortagesPage.vue'), meta: { roles: MISS } },
    { path: '/buy/shortages/:material?', component: () => import('./ShortagesPage.vue'), meta: { roles: MISS } },
    { path: '/buy/po/:id?', component: () => import('./PurchasesPage.vue'), meta: { roles: BOUGHT } },
    { path: '/buy/outsourced/:id?', component: () => import('./OutsourcedPage.vue'), meta: { roles: OUT } },
    { path: '/buy/suppliers/:code?', component: () => import('./SuppliersPage.vue'), meta: { roles: PRICES } },
    { path: '/buy/stock', component: () => import('./StockPage.vue'), meta: { roles: STORE } },
    { path: '/buy/movements', component: () => import('./MovementsPage.vue'), meta: { roles: MOVES } },
  ],
  palette: () => import('./palette'),
}
