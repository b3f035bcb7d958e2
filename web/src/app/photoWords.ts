import { words } from '@/locales'
import zh from './photos.zh-CN'

export const say = words(zh, () => import('./photos.en'))
