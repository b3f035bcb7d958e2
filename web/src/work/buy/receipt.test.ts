import { expect, it } from 'vitest'
import type { PurchaseLine } from '@/api/procurement/types'
import { delivered, NOTHING, openOf } from './receipt'

const lines: readonly PurchaseLine[] = [
  { id: 'a', lineNo: 1, materialCode: 'WOOD', unit: 'M2', quantity: 20, received: 5, rejected: 0 },
  { id: 'b', lineNo: 2, materialCode: 'SCREW', unit: 'EA', quantity: 100, received: 0, rejected: 0 },
]

it('takes what came and leaves out what did not', () => {
  expect(openOf(lines[0]!)).toBe(15)
  expect(delivered(lines, {})).toBeNull()
  expect(delivered(lines, { a: { ...NOTHING, accepted: '15' } })).toEqual([{ materialCode: 'WOOD', accepted: 15 }])
})

it('wants a defect named for what is sent back or kept with it', () => {
  expect(delivered(lines, { a: { ...NOTHING, accepted: '10', rejected: '5' } })).toBeNull()
  expect(delivered(lines, { a: { ...NOTHING, accepted: '10', rejected: '5', defect: '开裂' } })).toEqual([{ materialCode: 'WOOD', accepted: 10, rejected: 5, defect: '开裂' }])
  expect(delivered(lines, { a: { ...NOTHING, accepted: 'x' } })).toBeNull()
})
