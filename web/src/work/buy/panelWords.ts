import { words } from '@/locales'
import zh from './panel.zh-CN'

/** The words of one opened purchase or outsourced work and of what is done with it. */
export const tell = words(zh, () => import('./panel.en'))
