import { describe, expect, it } from 'vitest'
import type { Statement } from '@/api/finance/queries'
import { dayNo } from '@/kit/days'
import { balanceLine, lineNumber, lineWord, month, readObjections, statementCsv, stepMonth } from './statement'
import zh from './zh-CN'

const line = { lineNo: 1, day: '2026-11-25', kind: 'RECEIPT_CONFIRMED', orderId: 'o', orderNo: 'GD1', documentNo: 'RC1', valueDate: '2026-11-24', due: 0, received: 300, balance: -300 }
const told = (more: Partial<Statement> = {}): Statement => ({
  customerId: 'c', customerCode: 'C1', customerName: '=cmd|', currency: 'CNY', from: '2026-11-01', to: '2026-11-30', opening: 0, due: 0, received: 300, closing: -300,
  receivable: 0, prepaid: 300, lines: [line], ...more,
})

describe('a statement', () => {
  it('covers this month so far, and whole months before it', () => {
    const day = dayNo('2026-03-02')
    expect([month(0, day), month(1, day), month(3, day)]).toEqual([
      { from: '2026-03-01', to: '2026-03-02' }, { from: '2026-02-01', to: '2026-02-28' }, { from: '2025-12-01', to: '2025-12-31' },
    ])
  })

  it('goes from month to month and no further than today', () => {
    const day = dayNo('2026-03-02')
    expect(stepMonth(month(0, day), -1, day)).toEqual(month(1, day))
    expect(stepMonth({ from: '2025-12-15', to: '2025-12-20' }, 1, day)).toEqual({ from: '2026-01-01', to: '2026-01-31' })
    expect(stepMonth(month(0, day), 1, day)).toEqual(month(0, day))
  })

  it('names the day of the bank where it is another one, and the order where there is no document', () => {
    expect(lineWord(line, zh)).toBe('收款 · 到账 2026-11-24')
    expect(lineWord({ ...line, valueDate: line.day }, zh)).toBe('收款')
    expect(lineNumber({ ...line, documentNo: null })).toBe('GD1')
  })

  it('leaves as a table of numbers in which nothing is a formula', () => {
    const rows = statementCsv(told(), zh).split('\r\n')
    expect(rows[0]).toContain("'=cmd|")
    expect(rows[3]).toBe('2026-11-25,RC1,GD1,收款 · 到账 2026-11-24,,300.00,-300.00')
    expect(rows[4]).toBe('2026-11-30,,,期末余额,0.00,300.00,-300.00')
  })

  it('takes objections line by line', () => {
    expect(readObjections('3 没有收到\n 0、期初不符 ', 4)).toEqual([{ lineNo: 3, reason: '没有收到' }, { lineNo: 0, reason: '期初不符' }])
    for (const wrong of ['', '没有收到', '3', '5 没有收到', '3 一\n3 二']) expect(readObjections(wrong, 4), wrong).toBeNull()
  })

  it('puts what is below zero in brackets', () =>
    expect(balanceLine({ customerId: null, currency: 'CNY', opening: 0, due: 0, received: 300, closing: -300, receivable: 0 })).toMatchObject({ closing: '(¥300.00)', name: '', customerId: null }))
})
