import { words } from '@/locales'
import zh from './panel.zh-CN'

/** The words of one opened order and of what is done with it. */
export const tell = words(zh, () => import('./panel.en'))
