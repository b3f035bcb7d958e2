import { describe, expect, it } from 'vitest'
import { blankLines, change, emptyLine, fromOrder, paste, sentRows, toLines, totalOf, withRoom, wrongCells } from './draft'

const line = { product: 'T-1', quantity: '2', price: '1,200.5', date: '2026-12-01', requirements: '' }

describe('the lines of a new order', () => {
  it('always have an empty one at the end', () => {
    expect(withRoom([line])).toHaveLength(2)
    expect(withRoom([line, emptyLine])).toHaveLength(2)
    expect(change([emptyLine], 0, 'product', 'x').at(-1)).toEqual(emptyLine)
  })

  it('take a pasted table from the cell it is pasted into', () => {
    const pasted = paste(blankLines, 1, 'quantity', [['5', '10', '2027-3-1'], ['6', '11']])
    expect(pasted[1]).toEqual({ product: '', quantity: '5', price: '10', date: '2027-03-01', requirements: '' })
    expect(pasted[2]).toMatchObject({ quantity: '6', price: '11' })
    expect(pasted[0]).toEqual(emptyLine)
  })

  it('grow with what is pasted and leave out what has no column', () => {
    const pasted = paste([emptyLine], 0, 'product', [['A', '1', '2', '2026-12-01', 'note', 'too much'], ['B', '1', '2', '2026-12-01']])
    expect(pasted).toHaveLength(3)
    expect(pasted[0]!.requirements).toBe('note')
  })

  it('keep a date nobody can read, to be corrected', () => {
    const pasted = paste([emptyLine], 0, 'date', [['soon']])
    expect(pasted[0]!.date).toBe('soon')
    expect(wrongCells([{ ...line, date: 'soon' }])).toEqual(new Set(['0/date']))
  })

  it('know which cells cannot be sent', () => {
    expect(wrongCells([line, emptyLine])).toEqual(new Set())
    expect(wrongCells([emptyLine, { ...line, product: ' ', quantity: '0', price: 'x', date: '' }])).toEqual(
      new Set(['1/product', '1/quantity', '1/price', '1/date']),
    )
  })

  it('are sent without the empty ones, and errors find their way back', () => {
    const lines = [emptyLine, line, emptyLine, line]
    const sent = { productCode: 'T-1', quantity: 2, unitPrice: 1200.5, requestedDate: '2026-12-01' }
    expect(toLines(lines)).toEqual([sent, sent])
    expect(sentRows(lines)).toEqual([1, 3])
    expect(totalOf(lines)).toBe(4802)
  })

  it('can be copied from an order without its dates', () => {
    const [copied] = fromOrder([{ id: '1', lineNo: 1, productCode: 'P', quantity: 3, unit: '件', unitPrice: 5, requestedDate: '2020-01-01', signedQuantity: 0 }])
    expect(copied).toEqual({ product: 'P', quantity: '3', price: '5', date: '', requirements: '' })
  })
})
