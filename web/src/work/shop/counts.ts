import { readNumber } from '@/kit/numbers'

/** What is counted in a form, by name. */
export type Count = 'good' | 'accepted' | 'rework' | 'scrap' | 'concession'

export const COUNTS = {
  report: ['good', 'rework', 'scrap'],
  inspect: ['accepted', 'rework', 'scrap', 'concession'],
  takeBack: ['good', 'rework', 'scrap'],
} as const satisfies Readonly<Record<string, readonly Count[]>>
export type CountKind = keyof typeof COUNTS

export type Typed = Readonly<Record<Count, string>>

export const nothingTyped: Typed = { good: '', accepted: '', rework: '', scrap: '', concession: '' }

/** The numbers of a form; an empty field is none. Null when something is no number. */
export function numbersOf(kind: CountKind, typed: Typed): Readonly<Record<Count, number>> | null {
  const read = { good: 0, accepted: 0, rework: 0, scrap: 0, concession: 0 }
  for (const name of COUNTS[kind]) {
    const value = typed[name].trim() === '' ? 0 : readNumber(typed[name])
    if (value === null || value < 0) return null
    read[name] = value
  }
  return read
}

/** An inspection that found anything must say what. */
export const wantsDefect = (numbers: Readonly<Record<Count, number>>): boolean => numbers.rework + numbers.scrap + numbers.concession > 0
