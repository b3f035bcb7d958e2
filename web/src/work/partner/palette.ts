import type { Palette } from '@/app/workspaces'
import { hasRole } from '@/api/session'
import { CONSOLE, FILES } from './roles'
import { t } from './words'

export const commands: Palette['commands'] = (go) =>
  (['partners', 'inbound', 'files'] as const).filter((page) => mayOpen(page)).map((page) => ({ key: page, label: t.value.pages[page], run: () => go(PATHS[page]) }))

const PATHS = { partners: '/partners', inbound: '/partners/inbound', files: '/partners/files' }
const mayOpen = (page: keyof typeof PATHS) => hasRole(...(page === 'files' ? FILES : CONSOLE))
