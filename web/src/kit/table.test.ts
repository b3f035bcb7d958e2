import { expect, it } from 'vitest'
import { fromTsv, pastedNumbers, toTsv } from './table'

it('copies cells so that a spreadsheet reads them back', () => {
  const rows = [['a', 'b "c"', 'd\te'], ['1', '', 'x\ny']]
  expect(fromTsv(toTsv(rows))).toEqual(rows)
})

it('runs no formula of a stranger', () => expect(toTsv([['=1+1', '@x', '-3']])).toBe("'=1+1\t'@x\t-3"))

it('reads what Excel puts on the clipboard', () => {
  expect(fromTsv('P1\t10\r\nP2\t\r\n')).toEqual([['P1', '10'], ['P2', '']])
  expect(fromTsv('one')).toEqual([['one']])
  expect(fromTsv('\n\n')).toEqual([])
})

it('finds pasted numbers whatever stands between them, each once', () => {
  expect(pastedNumbers('GD1\nGD2,GD3;GD4、GD1  GD5')).toEqual(['GD1', 'GD2', 'GD3', 'GD4', 'GD5'])
})
