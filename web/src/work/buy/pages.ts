import { computed } from 'vue'
import { useRouter, type Router } from 'vue-router'
import { hasRole } from '@/api/session'
import { t } from './words'

/** The pages of the desk in the sequence of a buyer's day. */
const PAGES = { shortages: '/buy/shortages', purchases: '/buy/po', outsourced: '/buy/outsourced', suppliers: '/buy/suppliers', stock: '/buy/stock', movements: '/buy/movements' } as const
type Page = keyof typeof PAGES

const mayOpen = (router: Router, page: Page) => hasRole(...(router.resolve(PAGES[page]).meta['roles'] as readonly string[]))

/** The sisters of a page that the reader may open. */
export function useSisters(here: Page) {
  const router = useRouter()
  return computed(() => (Object.keys(PAGES) as Page[]).filter((page) => page !== here && mayOpen(router, page)).map((page) => ({ to: PAGES[page], label: t.value.pages[page] })))
}
