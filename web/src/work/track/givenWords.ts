import type { TrackingFilter } from '@/api/order/queries'
import { words } from '@/locales'
import zh from './given.zh-CN'
import { FOCUS, type FocusKey } from './lists'
import { t } from './words'

export const say = words(zh, () => import('./given.en'))

/** What an address asks for, in words, for the button that takes it away. */
export function givenWords(filter: TrackingFilter): string {
  return Object.entries(filter)
    .flatMap(([name, values]) => [values as string | readonly string[]].flat().map((value) => worded(name, value)))
    .filter((word, at, all) => word !== '' && all.indexOf(word) === at)
    .join(' ')
}

function worded(name: string, value: string): string {
  const known = { status: t.value.status, step: t.value.next, late: say.value.lateOf, lateReason: say.value.lateReasonOf }[name]
  if (known) return (known as Readonly<Record<string, string>>)[value] ?? value
  if (name !== 'focus') return value
  const group = (Object.keys(FOCUS) as FocusKey[]).find((key) => (FOCUS[key] as readonly string[]).includes(value))
  return group ? t.value.focusOf[group] : value
}
