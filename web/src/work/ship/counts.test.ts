import { describe, expect, it } from 'vitest'
import type { ShipmentLine } from '@/api/logistics/types'
import { asSent, parts, picked, received } from './counts'

const lines: readonly ShipmentLine[] = [
  { lineId: 'a', lineNo: 1, productCode: 'T-220', quantity: 40, unit: 'EA' },
  { lineId: 'b', lineNo: 2, productCode: 'B-180', quantity: 10, unit: 'EA' },
]

describe('counting', () => {
  it('wants every line, and takes zero for a count', () => {
    expect(picked(lines, { a: '40' })).toBeNull()
    expect(picked(lines, { a: '40', b: 'ten' })).toBeNull()
    expect(picked(lines, { a: '40', b: '0' })).toEqual([{ lineId: 'a', counted: 40 }, { lineId: 'b', counted: 0 }])
  })

  it('splits off a part, never nothing, too much or everything', () => {
    expect(parts(lines, {})).toBeNull()
    expect(parts(lines, { a: '41' })).toBeNull()
    expect(parts(lines, { a: '40', b: '10' })).toBeNull()
    expect(parts(lines, { a: '40', b: '' })).toEqual([{ lineId: 'a', quantity: 40 }])
  })

  it('takes no more as received than was sent, nor more damaged than received', () => {
    expect(received(lines, asSent(lines), {})).toEqual([{ lineId: 'a', received: 40, damaged: 0 }, { lineId: 'b', received: 10, damaged: 0 }])
    expect(received(lines, { a: '41', b: '10' }, {})).toBeNull()
    expect(received(lines, { a: '2', b: '10' }, { a: '3' })).toBeNull()
  })
})
