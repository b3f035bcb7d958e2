import { words } from './i18n'
import zh from './zh-CN'

/** The words of shell and kit. */
export const common = words(zh, () => import('./en'))

export { locale, preferredLocale, setLocale, words, wordsReady, type Locale, type Translation } from './i18n'
