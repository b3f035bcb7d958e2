import { words } from '@/locales'
import zh from './draft.zh-CN'

export const d = words(zh, () => import('./draft.en'))
