import { describe, expect, it } from 'vitest'
import type { ReceiptRow as ToldReceipt } from '@/api/finance/queries'
import { receiptRow } from './receiptRow'
import { isBarred, stepsFor } from './receiptSteps'

const NOW = new Date('2026-11-26T09:00:00')
const told = (more: Partial<ToldReceipt> = {}): ToldReceipt => ({
  id: '1', receiptNo: 'RC2611-000001', status: 'RECORDED', amount: 250, currency: 'CNY', bankAccount: '6222', bankReference: 'B1',
  valueDate: '2026-11-25', orderId: 'o', recordedAt: '2026-11-25T01:00:00Z', version: 0, part: 'DEPOSIT', asked: 300, difference: -50, ...more,
})
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

  it('waits for its reversal once that was asked for', () =>
    expect(receiptRow(told({ status: 'CONFIRMED', reversalRequestedAt: '2026-11-25T01:00:00Z' }), NOW).stage).toBe('REVERSING'))
})

describe('the steps of a receipt', () => {
  it('follow its state and the role', () => {
    expect(stepsFor({ stage: 'RECORDED', barred: null }, as('cashier'))).toEqual(['confirm', 'withdraw'])
    expect(stepsFor({ stage: 'CONFIRMED', barred: null }, as('cashier'))).toEqual([])
    expect(stepsFor({ stage: 'CONFIRMED', barred: null }, as('finance'))).toEqual(['askReversal'])
    expect(stepsFor({ stage: 'REVERSING', barred: null }, as('general-manager'))).toEqual(['reverse'])
    expect(stepsFor({ stage: 'RECORDED', barred: null }, as('auditor'))).toEqual([])
  })

  it('are not offered to who did the one before', () => {
    expect(stepsFor({ stage: 'RECORDED', barred: 'RECORDER' }, as('cashier'))).toEqual(['withdraw'])
    expect(isBarred({ stage: 'RECORDED', barred: 'RECORDER' }, as('cashier'))).toBe(true)
    expect(isBarred({ stage: 'RECORDED', barred: null }, as('cashier'))).toBe(false)
    expect(isBarred({ stage: 'REVERSING', barred: 'REQUESTER' }, as('auditor'))).toBe(false)
  })
})
