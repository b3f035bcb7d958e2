import { describe, expect, it } from 'vitest'
import type { AccountRow as ToldAccount } from '@/api/finance/queries'
import { accountRow } from './accountRow'
import { openPart } from './openPart'

const NOW = new Date('2026-11-26T09:00:00')
const told = (more: Partial<ToldAccount> = {}): ToldAccount => ({
  orderId: '1', orderNo: 'GD1', customerName: '客户', currency: 'CNY', total: 1000, deposit: 300, depositPaid: 0, balance: 700, balancePaid: 0,
  credit: 0, creditPaid: 0, received: 0, outstanding: 1000, overpaid: 0, overdueDays: 0, dueDate: '2026-11-25', release: 'WAITS', ship: 'WAITS', cancelled: false,
  ...more,
})

describe('the money of an order', () => {
  it('waits first before work, then before the door', () => {
    expect(accountRow(told(), NOW).clearance).toBe('release')
    expect(accountRow(told({ release: 'MET' }), NOW).clearance).toBe('ship')
    expect(accountRow(told({ release: 'MET', ship: 'MET' }), NOW).clearance).toBe('clear')
    expect(accountRow(told({ release: 'UNGUARDED', ship: 'UNGUARDED' }), NOW).clearance).toBe('free')
    expect(accountRow(told({ cancelled: true }), NOW).clearance).toBe('cancelled')
  })

  it('shows credit with the balance and nothing where nothing is asked', () => {
    const row = accountRow(told({ deposit: 0, balance: 0, credit: 1000, creditPaid: 400 }), NOW)
    expect(row.deposit).toBeNull()
    expect(row.balance).toEqual({ asked: '¥1,000.00', paid: '¥400.00', open: true })
  })

  it('leaves the cell of a debt empty when there is none', () => expect(accountRow(told({ outstanding: 0 }), NOW).owed).toBe(''))
})

describe('the next money', () => {
  it('fills the first part that is open', () => {
    expect(openPart(told())).toEqual({ kind: 'DEPOSIT', missing: 300 })
    expect(openPart(told({ depositPaid: 300, balancePaid: 0.1 }))).toEqual({ kind: 'BALANCE', missing: 699.9 })
  })

  it('is nobody’s when all is paid or the order was called off', () => {
    expect(openPart(told({ depositPaid: 300, balancePaid: 700 }))).toBeNull()
    expect(openPart(told({ cancelled: true }))).toBeNull()
  })
})
