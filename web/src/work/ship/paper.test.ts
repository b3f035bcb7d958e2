import { expect, it } from 'vitest'
import { labels, qr, sheets } from './paper'

it('fills one sheet after the other, and prints one even for nothing', () => {
  expect(sheets([1, 2, 3], 2)).toEqual([[1, 2], [3]])
  expect(sheets([], 2)).toEqual([[]])
})

it('draws a square code of dark squares only', () => {
  const code = qr('SH2611-000001')
  expect(code.size).toBeGreaterThanOrEqual(21)
  expect(code.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/)
})

it('prints the labels asked for, never more than there are packages', () => {
  expect(labels(3, 1, 3)).toEqual([1, 2, 3])
  expect(labels(3, 2, 9)).toEqual([2, 3])
  expect(labels(3, 0, 0)).toEqual([1, 2, 3])
  expect(labels(3, Number.NaN, Number.NaN)).toEqual([1, 2, 3])
})
