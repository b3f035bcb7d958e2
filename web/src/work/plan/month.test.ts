import { describe, expect, it } from 'vitest'
import { dayNo, isoDay } from '@/kit/days'
import { monthOf, monthStart, nextMonth } from './month'

describe('a month', () => {
  it('begins on its first day and shows whole weeks', () => {
    const first = monthStart(dayNo('2026-11-26'))
    expect(isoDay(first)).toBe('2026-11-01')
    const weeks = monthOf(first)
    expect(isoDay(weeks[0]![0]!)).toBe('2026-10-26')
    expect(isoDay(weeks.at(-1)![6]!)).toBe('2026-12-06')
  })

  it('goes over the year', () => {
    expect(isoDay(nextMonth(dayNo('2026-12-01'), 1))).toBe('2027-01-01')
    expect(isoDay(nextMonth(dayNo('2026-01-01'), -1))).toBe('2025-12-01')
  })
})
