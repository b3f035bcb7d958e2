import { describe, expect, it } from 'vitest'
import type { CostSheet } from '@/api/finance/queries'
import { costLines } from './accountLines'
import { balanceTables } from './balanceTables'
import zh from './zh-CN'

describe('the trial balance', () => {
  const told = [
    { account: 'BANK', currency: 'CNY', debit: 100.1, credit: 0, balance: 100.1 },
    { account: 'REVENUE', currency: 'CNY', debit: 0, credit: 100.1, balance: -100.1 },
    { account: 'BANK', currency: 'USD', debit: 5, credit: 0, balance: 5 },
  ]

  it('never adds different money', () => expect(balanceTables(told).map((table) => [table.currency, table.debit])).toEqual([['CNY', '¥100.10'], ['USD', 'US$5.00']]))

  it('puts what is owed the other way in brackets', () => expect(balanceTables(told)[0]!.lines[1]!.balance).toBe('(¥100.10)'))
})

describe('the cost sheet', () => {
  const sheet = (more: Partial<CostSheet>): CostSheet => ({
    orderId: '1', revenue: 1000, currency: 'CNY', margin: 400, sums: [{ kind: 'MATERIAL', currency: 'CNY', amount: 600 }], costs: [], ...more,
  })

  it('takes the costs off the revenue', () =>
    expect(costLines(sheet({}), zh).map((line) => [line.amounts[0], line.note])).toEqual([['¥1,000.00', undefined], ['(¥600.00)', undefined], ['¥400.00', '40.0%']]))

  it('says why there is no margin', () => expect(costLines(sheet({ margin: null }), zh).at(-1)).toMatchObject({ amounts: ['–'], note: zh.marginUnknown }))
})
