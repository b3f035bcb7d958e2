import type { Workspace } from '@/app/workspaces'

/** 伙伴: which systems of others are connected, what they said, what they were told, and the files of those who have no system. */
export const partner: Workspace = {
  room: 'partner',
  glyph: '伙',
  key: 'h',
  roles: ['merchandiser', 'sales-supervisor', 'customer-service', 'auditor', 'admin'],
  home: '/partners',
  leads: ['admin'],
  routes: [
    { path: '/partners/inbound/:request?/:item?', component: () => import('./InboundPage.vue') },
    { path: '/partners/files/:partner?/:file?', component: () => import('./FilesPage.vue') },
    { path: '/partners/:partner/webhooks/:subscription/:seq?', component: () => import('./DeliveriesPage.vue') },
    { path: '/partners/:id?', component: () => import('./PartnersPage.vue') },
  ],
  palette: () => import('./palette'),
}
