import type { Workspace } from '@/app/workspaces'

/** 排产: which line does what on which day, and what a change would mean. */
export const plan: Workspace = {
  room: 'plan',
  glyph: '排',
  key: 'p',
  roles: ['planner', 'sales-supervisor', 'general-manager', 'auditor'],
  home: '/plan',
  routes: [
    { path: '/plan', component: () => import('./PlanPage.vue') },
    { path: '/plan/capacity', component: () => import('./CapacityPage.vue') },
    { path: '/plan/calendar', component: () => import('./CalendarPage.vue'), meta: { roles: ['planner'] } },
  ],
  palette: () => import('./palette'),
}
