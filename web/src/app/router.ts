import { createRouter, createWebHistory } from 'vue-router'
import { hasRole, session } from '@/api/session'
import { wordsReady } from '@/locales'
import { homeOf, workspaces } from './workspaces'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: () => import('./NotFound.vue'), beforeEnter: () => session.value === null || (homeOf() ?? '/nothing-here') },
    ...workspaces.flatMap((one) => one.routes.map((route) => ({ ...route, meta: { roles: one.roles, ...route.meta } }))),
    { path: '/signed-in', component: () => import('./SignedIn.vue') },
    { path: '/:rest(.*)*', component: () => import('./NotFound.vue') },
  ],
})

/** Whoever is yet to sign in keeps the address they asked for: it is where they come out. */
router.beforeEach((to) => {
  const roles = to.meta['roles'] as readonly string[] | undefined
  return session.value === null || roles === undefined || hasRole(...roles) || '/'
})

router.beforeResolve(wordsReady)

/** After a new version the pages of the old one are gone: load the new shell once, at the address that was asked for. */
router.onError((reason, to) => {
  if (/dynamically imported module|Importing a module script failed/.test(String(reason))) renew(to.fullPath)
})

const RENEWED = 'gendan.renewed'
const PATIENCE = 10_000

function renew(path: string): void {
  const last = Number(sessionStorage.getItem(RENEWED) ?? 0)
  if (Date.now() - last < PATIENCE) return
  sessionStorage.setItem(RENEWED, String(Date.now()))
  location.assign(path)
}
