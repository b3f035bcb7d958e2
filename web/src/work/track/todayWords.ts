import { words } from '@/locales'
import zh from './today.zh-CN'

/** The words of today's list: nobody needs them elsewhere. */
export const say = words(zh, () => import('./today.en'))
