import type { Palette } from '@/app/workspaces'
import { hasRole } from '@/api/session'
import { t } from './words'

export const commands: Palette['commands'] = (go) => [
  { key: 'plan', label: t.value.board, run: () => go('/plan') },
  { key: 'capacity', label: t.value.capacity, run: () => go('/plan/capacity') },
  ...(hasRole('planner') ? [{ key: 'calendar', label: t.value.calendar, run: () => go('/plan/calendar') }] : []),
]
