import { createRouter, createWebHistory } from 'vue-router'
import { hasRole } from '@/api/session'
import { wordsReady } from '@/locales'
import { visibleWorkspaces, workspaces } from './workspaces'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: () => visibleWorkspaces()[0]?.home ?? '/nothing-here' },
    ...workspaces.flatMap((one) => one.routes.map((route) => ({ ...route, meta: { roles: one.roles, ...route.meta } }))),
    { path: '/signed-in', component: () => import('./SignedIn.vue') },
    { path: '/:rest(.*)*', component: () => import('./NotFound.vue') },
  ],
})

router.beforeEach((to) => {
  const roles = to.meta['roles'] as readonly string[] | undefined
  return roles === undefined || hasRole(...roles) || '/'
})

router.beforeResolve(wordsReady)
