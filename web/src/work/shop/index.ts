import type { Workspace } from '@/app/workspaces'

/** 车间: what the lines have to do today, what was counted, what is missing. */
export const shop: Workspace = {
  room: 'shop',
  glyph: '工',
  key: 's',
  roles: ['foreman', 'qc', 'planner', 'general-manager', 'auditor'],
  home: '/shop',
  routes: [
    { path: '/shop', component: () => import('./ShopPage.vue') },
    { path: '/print/traveller/:ticket', component: () => import('./TravellerPage.vue'), meta: { roles: ['foreman', 'qc', 'planner', 'sales-supervisor', 'general-manager', 'auditor'] } },
  ],
  palette: () => import('./palette'),
}
