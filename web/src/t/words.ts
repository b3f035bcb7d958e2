import { words } from '@/locales/i18n'
import zh from './zh-CN'

export const t = words(zh, () => import('./en'))
