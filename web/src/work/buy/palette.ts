import type { Palette } from '@/app/workspaces'
import { hasRole } from '@/api/session'
import { t } from './words'

export const commands: Palette['commands'] = (go) => [
  { key: 'shortages', label: t.value.pages.shortages, run: () => go('/buy') },
  { key: 'purchases', label: t.value.pages.purchases, run: () => go('/buy/po') },
  { key: 'outsourced', label: t.value.pages.outsourced, run: () => go('/buy/outsourced') },
  { key: 'stock', label: t.value.pages.stock, run: () => go('/buy/stock') },
  ...(hasRole('buyer') ? [{ key: 'suppliers', label: t.value.pages.suppliers, run: () => go('/buy/suppliers') }] : []),
]
