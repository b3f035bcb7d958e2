import type { Workspace } from '@/app/workspaces'
import { hasRole } from '@/api/session'
import { CONSOLE, FILES } from './roles'

/** 伙伴: which systems of others are connected, what they said, what they were told, and the files of those who have no system. */
export const partner: Workspace = {
  room: 'partner',
  glyph: '伙',
  key: 'h',
  roles: [...CONSOLE, 'merchandiser'],
  get home() {
    return hasRole(...CONSOLE) ? '/partners' : '/partners/files'
  },
  leads: ['admin'],
  routes: [
    { path: '/partners/inbound/:request?/:item?', component: () => import('./InboundPage.vue'), meta: { roles: CONSOLE } },
    { path: '/partners/files/:partner?', component: () => import('./FilesPage.vue'), meta: { roles: FILES } },
    { path: '/partners/files/:partner/:file', component: () => import('./FilePage.vue'), meta: { roles: FILES } },
    { path: '/partners/:partner/webhooks/:subscription/:seq?', component: () => import('./DeliveriesPage.vue'), meta: { roles: CONSOLE } },
    { path: '/partners/:id?', component: () => import('./PartnersPage.vue'), meta: { roles: CONSOLE } },
  ],
  palette: () => import('./palette'),
}
