import { words } from '@/locales'
import zh from './files.zh-CN'

export const t = words(zh, () => import('./files.en'))
