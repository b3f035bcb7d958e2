import { expect, it } from 'vitest'
import { boxOf, touches } from './useLasso'

it('is drawn from any corner', () => {
  expect(boxOf(10, 20, 4, 50)).toEqual({ left: 4, top: 20, width: 6, height: 30 })
  expect(boxOf(4, 50, 10, 20)).toEqual({ left: 4, top: 20, width: 6, height: 30 })
})

it('takes what it touches and not what lies beside it', () => {
  const box = boxOf(0, 0, 10, 10)
  expect(touches(box, { left: 9, top: 9, width: 5, height: 5 })).toBe(true)
  expect(touches(box, { left: 10, top: 0, width: 5, height: 5 })).toBe(false)
  expect(touches(box, { left: -5, top: 0, width: 5, height: 5 })).toBe(false)
  expect(touches(box, { left: 2, top: -9, width: 5, height: 9 })).toBe(false)
})
