import type { Workspace } from '@/app/workspaces'

/** 伙伴: which systems of others are connected, what they said, and what they were told. */
export const partner: Workspace = {
  room: 'partner',
  glyph: '伙',
  key: 'h',
  roles: ['admin', 'customer-service', 'sales-supervisor', 'auditor'],
  home: '/partners',
  leads: ['admin'],
  routes: [
    { path: '/partners/inbound/:request?/:item?', component: () => import('./InboundPage.vue') },
    { path: '/partners/:partner/webhooks/:subscription/:seq?', component: () => import('./DeliveriesPage.vue') },
    { path: '/partners/:id?', component: () => import('./PartnersPage.vue') },
  ],
  palette: () => import('./palette'),
}
