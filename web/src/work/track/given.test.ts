import { expect, it } from 'vitest'
import { given } from './given'
import { givenWords } from './givenWords'

it('takes from an address what the service can answer, and nothing else', () => {
  expect(given({ step: 'BALANCE', status: ['RELEASED', 'COMPLETED'], page: '3', other: 'x' })).toEqual({ step: 'BALANCE', status: ['RELEASED', 'COMPLETED'] })
  expect(given({})).toEqual({})
})

it('says it in words', () => {
  expect(givenWords(given({ step: 'BALANCE', plant: 'P1' }))).toBe('催尾款 P1')
  expect(givenWords(given({ focus: 'AT_RISK' }))).toBe('将要晚交')
  expect(givenWords(given({ late: 'OPEN', dueFrom: '2026-11-16', dueTo: '2026-11-22' }))).toBe('2026-11-16 2026-11-22 已逾期')
})
