import { words } from '@/locales'
import zh from './zh-CN'

export const t = words(zh, () => import('./en'))
