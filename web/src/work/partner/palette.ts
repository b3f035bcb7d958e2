import type { Palette } from '@/app/workspaces'
import { t } from './words'

export const commands: Palette['commands'] = (go) => [
  { key: 'partners', label: t.value.pages.partners, run: () => go('/partners') },
  { key: 'inbound', label: t.value.pages.inbound, run: () => go('/partners/inbound') },
]
