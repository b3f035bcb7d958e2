import { computed } from 'vue'
import { hasRole } from '@/api/session'
import { PAGES } from '.'
import { t } from './words'

/** The sisters of a page that the reader may open. */
export const useSisters = (here: string) =>
  computed(() => PAGES.filter((page) => page.key !== here && hasRole(...page.roles)).map((page) => ({ to: page.to, label: t.value.pages[page.key] })))
