import { words } from '@/locales'
import zh from './zh-CN'

export const phone = words(zh, () => import('./en'))
