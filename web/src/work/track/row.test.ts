import { describe, expect, it } from 'vitest'
import type { TrackingRow } from '@/api/order/types'
import { orderRow } from './row'
import { currentStep, stepsOf } from './steps'

const NOW = new Date('2026-11-26T09:00:00')
const row = (more: Partial<TrackingRow> = {}): TrackingRow => ({
  orderId: '1', orderNo: 'GD1', customerCode: 'C1', customerName: '客户', status: 'RELEASED', merchandiser: 'm', rush: false,
  receivedAt: '2026-11-01T01:00:00Z', replyBy: '2026-11-02T01:00:00Z', dueDate: '2026-12-01', money: 'DEPOSIT_PAID',
  material: 'COMPLETE', tickets: 4, ticketsStarted: 3, ticketsFinished: 1, delivery: 'PLANNED', version: 3, productCode: 'T-1', productName: '餐桌',
  lineCount: 3, quantity: 40, unit: '件', step: 'PRODUCTION', deposit: 'PAID', balance: 'NONE', plants: ['P1'], workshops: [], inspected: false,
  slackDays: 5, ...more,
})

describe('the track', () => {
  it('stands where the first open step is', () => {
    expect(currentStep(row({ status: 'DRAFT', money: 'NONE', material: 'UNKNOWN', tickets: 0 }))).toBe('review')
    expect(currentStep(row({ status: 'CONFIRMED', money: 'DEPOSIT_DUE', deposit: 'DUE', tickets: 0 }))).toBe('deposit')
    expect(currentStep(row({ material: 'SHORT' }))).toBe('material')
    expect(currentStep(row())).toBe('make')
    expect(currentStep(row({ ticketsFinished: 4, ticketsStarted: 4 }))).toBe('balance')
    expect(currentStep(row({ status: 'ARCHIVED', money: 'PAID', balance: 'PAID', delivery: 'SIGNED', ticketsFinished: 4 }))).toBeNull()
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
  it('is late when its day has passed, and at risk when it is expected later', () => {
    expect(orderRow(row(), NOW)).toMatchObject({ slack: 5, overdue: 0, mood: 'calm' })
    expect(orderRow(row({ slackDays: 2 }), NOW).mood).toBe('soon')
    expect(orderRow(row({ slackDays: -2, expectedDate: '2026-12-03' }), NOW)).toMatchObject({ overdue: 0, mood: 'risk', expected: '12/3' })
    expect(orderRow(row({ slackDays: -2, dueDate: '2026-11-24' }), NOW)).toMatchObject({ overdue: 2, mood: 'late' })
    expect(orderRow(row({ status: 'COMPLETED', slackDays: null, dueDate: '2026-11-24' }), NOW)).toMatchObject({ slack: null, overdue: 0, mood: 'calm' })
  })

  it('names the first product and how many more there are', () =>
    expect(orderRow(row(), NOW)).toMatchObject({ product: '餐桌', more: 2, quantity: '40 件', places: 'P1', outside: false }))

  it('counts the days a workshop is silent', () =>
    expect(orderRow(row({ workshops: ['W2'], silentSince: '2026-11-23T02:00:00' }), NOW)).toMatchObject({ places: 'P1 W2', outside: true, silentDays: 3 }))

  it('is late to answer only while nobody answered', () => {
    expect(orderRow(row({ status: 'REVIEWING' }), NOW).replyLate).toBe(true)
    expect(orderRow(row({ status: 'REPLIED' }), NOW).replyLate).toBe(false)
  })

  it('has the next step from where it waits, and begins with the review', () => {
    expect(orderRow(row(), NOW).next).toBe('PRODUCTION')
    expect(orderRow(row({ status: 'DRAFT', step: 'REVIEW' }), NOW).next).toBe('DRAFT')
  })

  it('shows amounts only when they are told', () => {
    expect(orderRow(row(), NOW).total).toBe('')
    expect(orderRow(row({ total: { amount: '1995', currency: 'CNY' } }), NOW).total).toContain('1,995')
  })
})
