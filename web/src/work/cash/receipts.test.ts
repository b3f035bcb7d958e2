import { describe, expect, it } from 'vitest'
import type { ReceiptRow as ToldReceipt } from '@/api/finance/queries'
import { shares, suggested, sums } from './division'
import { orderWord } from './receiptColumns'
import { receiptRow, type ReceiptRow } from './receiptRow'
import { isBarred, stepsFor } from './receiptSteps'

const NOW = new Date('2026-11-26T09:00:00')
const told = (more: Partial<ToldReceipt> = {}): ToldReceipt => ({
  id: '1', receiptNo: 'RC2611-000001', status: 'RECORDED', amount: 250, currency: 'CNY', bankAccount: '6222', bankReference: 'B1',
  valueDate: '2026-11-25', orderId: 'o', recordedAt: '2026-11-25T01:00:00Z', version: 0, part: 'DEPOSIT', asked: 300, difference: -50,
  shares: [{ orderId: 'o', orderNo: 'GD1', amount: 250, part: 'DEPOSIT', asked: 300, difference: -50 }], ...more,
})
const divided = (...differences: (number | null)[]) =>
  told({ part: null, orderNo: 'GD1', shares: differences.map((difference, at) => ({ orderId: at === 0 ? 'o' : `o${at}`, orderNo: `GD${at + 1}`, amount: 100, part: 'DEPOSIT', asked: 100, difference })) })
const as = (...mine: string[]) => (...roles: readonly string[]) => roles.some((role) => mine.includes(role))

describe('a receipt', () => {
  it('shows what is missing in brackets', () => {
    const row = receiptRow(told(), NOW)
    expect([row.match, row.difference, row.asked, row.day]).toEqual(['less', '(¥50.00)', '¥300.00', '11/25'])
  })

  it('says nothing about a difference that is none', () => {
    expect(receiptRow(told({ difference: 0 }), NOW)).toMatchObject({ match: 'exact', difference: '' })
    expect(receiptRow(told({ part: null, asked: null, difference: null }), NOW)).toMatchObject({ match: 'none', part: null, asked: '' })
  })

  it('fits when it is divided and each of its shares fits', () => {
    expect(receiptRow(divided(0, 0), NOW)).toMatchObject({ match: 'exact', part: null, missing: null })
    expect(receiptRow(divided(50, -50), NOW).match).toBe('less')
    expect(receiptRow(divided(0, 20), NOW).match).toBe('more')
    expect(receiptRow(divided(0, null), NOW).match).toBe('none')
    expect(orderWord(receiptRow(divided(0, 0, 0), NOW))).toBe('GD1 +2')
  })

  it('waits for its reversal once that was asked for', () =>
    expect(receiptRow(told({ status: 'CONFIRMED', reversalRequestedAt: '2026-11-25T01:00:00Z' }), NOW).stage).toBe('REVERSING'))
})

describe('the steps of a receipt', () => {
  const one = (stage: ReceiptRow['stage'], more: Partial<ReceiptRow> = {}) => ({ ...receiptRow(told({ customerCode: 'C1' }), NOW), barred: null, customerCode: 'C1', ...more, stage })

  it('follow its state and the role', () => {
    expect(stepsFor(one('RECORDED'), as('cashier'))).toEqual(['confirm', 'divide', 'withdraw'])
    expect(stepsFor(one('CONFIRMED'), as('cashier'))).toEqual([])
    expect(stepsFor(one('CONFIRMED'), as('finance'))).toEqual(['askReversal'])
    expect(stepsFor(one('REVERSING'), as('general-manager'))).toEqual(['reverse'])
    expect(stepsFor(one('RECORDED'), as('auditor'))).toEqual([])
  })

  it('divide once, and only what has a known customer', () => {
    expect(stepsFor(one('RECORDED', receiptRow(divided(0, 0), NOW)), as('cashier'))).toEqual(['confirm', 'withdraw'])
    expect(stepsFor(one('RECORDED', { customerCode: '' }), as('cashier'))).toEqual(['confirm', 'withdraw'])
  })

  it('are not offered to who did the one before', () => {
    expect(stepsFor(one('RECORDED', { barred: 'RECORDER' }), as('cashier'))).toEqual(['divide', 'withdraw'])
    expect(isBarred({ stage: 'RECORDED', barred: 'RECORDER' }, as('cashier'))).toBe(true)
    expect(isBarred({ stage: 'RECORDED', barred: null }, as('cashier'))).toBe(false)
    expect(isBarred({ stage: 'REVERSING', barred: 'REQUESTER' }, as('auditor'))).toBe(false)
  })
})

describe('a division', () => {
  const line = (orderId: string | null, amount: string) => ({ orderId, amount })

  it('says what is left while it is typed', () => {
    expect(sums(500, [line('a', '200'), line(null, '')])).toEqual({ sum: 200, left: 300 })
    expect(sums(500, [line('a', '200'), line('b', '３00.01')])).toEqual({ sum: 500.01, left: -0.01 })
    expect(sums(0.3, [line('a', '0.1'), line('b', '0.2')]).left).toBe(0)
  })

  it('is whole when every line names another order and nothing is left', () => {
    expect(shares(500, [line('a', '200'), line('b', '300')])).toEqual([{ orderId: 'a', amount: 200 }, { orderId: 'b', amount: 300 }])
    expect(shares(500, [line('a', '200'), line('b', '299.99')])).toBeNull()
    expect(shares(500, [line('a', '200'), line('a', '300')])).toBeNull()
    expect(shares(500, [line('a', '200'), line(null, '300')])).toBeNull()
    expect(shares(500, [line('a', '500')])).toBeNull()
    expect(shares(500, [line('a', '500'), line('b', '0')])).toBeNull()
  })

  it('suggests what an order misses as far as the money goes', () => {
    expect([suggested(300, 500), suggested(700, 500), suggested(null, 500), suggested(300, 0), suggested(300, -5)]).toEqual(['300', '500', '500', '', ''])
  })
})
