import type { Reason } from '@/api/partner/queries'
import type { Locale } from '@/locales'

/** The sentence of a reason in the reader's language. */
export const said = (reason: Reason, locale: Locale): string => (locale === 'en' ? reason.en : reason.zh)
