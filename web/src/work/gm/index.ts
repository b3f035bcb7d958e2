import type { Workspace } from '@/app/workspaces'

/** 总览: how the house stands, each number with the list behind it. */
export const gm: Workspace = {
  room: 'gm',
  glyph: '总',
  key: 'm',
  roles: ['general-manager', 'sales-supervisor', 'auditor'],
  home: '/gm',
  leads: ['general-manager'],
  routes: [{ path: '/gm', component: () => import('./OverviewPage.vue') }],
}
