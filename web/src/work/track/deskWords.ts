import { words } from '@/locales'
import zh from './desk.zh-CN'

export const desk = words(zh, () => import('./desk.en'))
