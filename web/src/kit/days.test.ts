import { expect, it } from 'vitest'
import { dayNo, isoDay, setNow, shortDay, shortTime, today, weekday } from './days'

const now = dayNo('2026-11-26')

it('counts days without time zones', () => {
  expect(isoDay(dayNo('2028-02-29'))).toBe('2028-02-29')
  expect(dayNo('2027-01-01') - dayNo('2026-12-31')).toBe(1)
  expect(weekday(now)).toBe(4)
  expect(weekday(dayNo('1969-12-31'))).toBe(3)
})

it('knows today where the reader is', () => {
  expect(isoDay(today(new Date(2026, 10, 26, 0, 5)))).toBe('2026-11-26')
  expect(isoDay(today(new Date(2026, 10, 26, 23, 55)))).toBe('2026-11-26')
})

it('names the year only where nobody would guess it', () => {
  expect(shortDay(dayNo('2027-01-03'), now)).toBe('1/3')
  expect(shortDay(dayNo('2024-01-03'), now)).toBe('24/1/3')
  expect(shortTime(new Date(2026, 10, 25, 9, 5), now)).toBe('11/25 09:05')
})

it('goes by the clock of the services', () => {
  setNow(new Date(2013, 11, 24, 8, 0).toISOString())
  expect(isoDay(today())).toBe('2013-12-24')
  setNow(new Date().toISOString())
})
