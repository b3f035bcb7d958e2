import { expect, it } from 'vitest'
import { toCsv } from './csv'

it('is opened as UTF-8 by spreadsheets, line by line', () => {
  expect(toCsv([['订单号', '客户'], ['SO1', '华美, "家具"\n二厂']])).toBe('\uFEFF订单号,客户\r\nSO1,"华美, ""家具""\n二厂"\r\n')
})

it('runs no formula of a stranger and leaves numbers alone', () => {
  expect(toCsv([['=1+1', '+1', '@x', '-cmd|x', '\tx', '-3', '-1,200.50', '']])).toBe(`\uFEFF'=1+1,'+1,'@x,'-cmd|x,'\tx,-3,"-1,200.50",\r\n`)
})
