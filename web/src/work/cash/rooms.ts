import { computed } from 'vue'
import { hasRole } from '@/api/session'
import { t } from './words'

/** Who may read the books: margins, ledger, trial balance. */
export const READS_BOOKS = ['finance', 'general-manager', 'auditor'] as const

const DEPARTMENT = ['cashier', ...READS_BOOKS] as const

/** Where the reader sees an order whose money is spoken of. */
export const orderPath = (id: string): string => (hasRole(...DEPARTMENT) ? `/cash/orders/${id}` : `/orders/${id}`)

/** The pages of this department that the reader may open, without the one that is open. */
export const usePageLinks = (here = '') =>
  computed(() =>
    [
      ...(hasRole(...DEPARTMENT)
        ? [
            { to: '/cash', label: t.value.receipts },
            { to: '/cash/orders', label: t.value.accounts },
            { to: '/cash/receivables', label: t.value.receivables },
          ]
        : []),
      { to: '/cash/statements', label: t.value.statements },
      ...(hasRole(...READS_BOOKS) ? [{ to: '/cash/balance', label: t.value.balanceSheet }] : []),
    ].filter((page) => page.to !== here),
  )
