import { expect, it } from 'vitest'
import { formatMoney, formatQuantity, formatSum, readNumber } from './numbers'

it('writes money as on paper', () => {
  expect(formatMoney(1234567.5, 'CNY')).toBe('¥1,234,567.50')
  expect(formatMoney(-20, 'CNY')).toBe('(¥20.00)')
  expect(formatMoney(-0, 'CNY')).toBe('¥0.00')
  expect(formatMoney(3, 'SEK')).toBe('SEK 3.00')
  expect(formatSum({ amount: '1995.5000', currency: 'CNY' })).toBe('¥1,995.50')
  expect(formatQuantity(12.5)).toBe('12.5')
})

it('reads numbers as people paste them', () => {
  expect(readNumber('1,200.50')).toBe(1200.5)
  expect(readNumber('¥ 12')).toBe(12)
  expect(readNumber('１２')).toBe(12)
  expect(readNumber('')).toBeNull()
  expect(readNumber('12x')).toBeNull()
})
