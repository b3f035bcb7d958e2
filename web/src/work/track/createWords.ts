import { words } from '@/locales'
import zh from './create.zh-CN'

/** The words of a new order: nobody needs them elsewhere. */
export const write = words(zh, () => import('./create.en'))
