import type { Palette } from '@/app/workspaces'
import { hasRole } from '@/api/session'
import { PAGES } from '.'
import { t } from './words'

export const commands: Palette['commands'] = (go) =>
  PAGES.filter((page) => hasRole(...page.roles)).map((page) => ({ key: page.key, label: t.value.pages[page.key], run: () => go(page.to) }))
