import { describe, expect, it } from 'vitest'
import type { TrackingRow } from '@/api/order/types'
import { nextOf } from './next'
import { orderRow } from './row'
import { currentStep, stepsOf } from './steps'

const NOW = new Date('2026-11-26T09:00:00')
const row = (more: Partial<TrackingRow> = {}): TrackingRow => ({
  orderId: '1', orderNo: 'GD1', customerCode: 'C1', customerName: '客户', status: 'RELEASED', merchandiser: 'm', rush: false,
  receivedAt: '2026-11-01T01:00:00Z', replyBy: '2026-11-02T01:00:00Z', dueDate: '2026-12-01', money: 'DEPOSIT_PAID',
  material: 'COMPLETE', tickets: 4, ticketsStarted: 3, ticketsFinished: 1, delivery: 'PLANNED', ...more,
})

describe('the track', () => {
  it('stands where the first open step is', () => {
    expect(currentStep(row({ status: 'DRAFT', money: 'NONE', material: 'UNKNOWN', tickets: 0 }))).toBe('review')
    expect(currentStep(row({ status: 'CONFIRMED', money: 'DEPOSIT_DUE', tickets: 0 }))).toBe('deposit')
    expect(currentStep(row({ material: 'SHORT' }))).toBe('material')
    expect(currentStep(row())).toBe('make')
    expect(currentStep(row({ ticketsFinished: 4, ticketsStarted: 4 }))).toBe('balance')
    expect(currentStep(row({ status: 'ARCHIVED', money: 'PAID', delivery: 'SIGNED', ticketsFinished: 4 }))).toBeNull()
  })

  it('counts half of what was begun', () => expect(orderRow(row(), NOW).percent).toBe(50))

  it('is red only at the step that is late', () => {
    const states = stepsOf(row(), true).map((step) => step.state)
    expect(states.filter((state) => state === 'late')).toHaveLength(1)
    expect(states.indexOf('late')).toBe(6)
  })

  it('is green when all is over and violet while it is held', () => {
    expect(new Set(stepsOf(row({ status: 'SETTLED' }), true).map((step) => step.state))).toEqual(new Set(['settled']))
    expect(stepsOf(row({ status: 'ON_HOLD' }), true).map((step) => step.state)).toContain('held')
  })
})

describe('a row', () => {
  it('tells how many days are left while something is due', () => {
    expect(orderRow(row(), NOW).slack).toBe(5)
    expect(orderRow(row({ dueDate: '2026-11-24' }), NOW).slack).toBe(-2)
    expect(orderRow(row({ status: 'COMPLETED' }), NOW).slack).toBeNull()
    expect(orderRow(row({ dueDate: null }), NOW).slack).toBeNull()
  })

  it('is late to answer only while nobody answered', () => {
    expect(orderRow(row({ status: 'REVIEWING' }), NOW).replyLate).toBe(true)
    expect(orderRow(row({ status: 'REPLIED' }), NOW).replyLate).toBe(false)
  })

  it('shows deposit and balance apart', () => {
    expect(orderRow(row({ money: 'DEPOSIT_DUE' }), NOW)).toMatchObject({ deposit: 'open', balance: 'none' })
    expect(orderRow(row({ money: 'OVERDUE' }), NOW)).toMatchObject({ deposit: 'paid', balance: 'open', moneyLate: true })
  })
})

describe('the next step', () => {
  it.each([
    [{ status: 'DRAFT' }, 'review'], [{ status: 'REVIEWING' }, 'reply'], [{ status: 'CONFIRMED', money: 'DEPOSIT_DUE' }, 'chaseDeposit'],
    [{ status: 'CONFIRMED', money: 'DEPOSIT_PAID' }, 'release'], [{ tickets: 0 }, 'tickets'], [{}, 'progress'],
    [{ ticketsStarted: 0, ticketsFinished: 0, material: 'SHORT' }, 'material'], [{ ticketsFinished: 4 }, 'balance'],
    [{ ticketsFinished: 4, money: 'BALANCE_PAID', delivery: 'HELD' }, 'clear'], [{ delivery: 'CLEARED' }, 'book'],
    [{ delivery: 'DISPUTED' }, 'dispute'], [{ status: 'SETTLED' }, 'archive'], [{ status: 'CANCELLED' }, 'none'],
  ] as const)('of %o is %s', (facts, next) => expect(nextOf(row(facts))).toBe(next))
})
