import { describe, expect, it } from 'vitest'
import type { TrackingRow } from '@/api/order/types'
import { sentence, wayOfRow } from './progress'

const row = (more: Partial<TrackingRow> = {}): TrackingRow => ({
  orderId: '1', orderNo: 'GD1', customerCode: 'C1', customerName: '客户', status: 'RELEASED', merchandiser: 'm', rush: false, receivedAt: '2026-11-01T01:00:00Z',
  replyBy: '2026-11-02T01:00:00Z', dueDate: '2026-12-01', money: 'DEPOSIT_PAID', material: 'COMPLETE', tickets: 4, ticketsStarted: 3, ticketsFinished: 1, delivery: 'PLANNED', version: 3,
  productCode: 'T-1', lineCount: 1, step: 'PRODUCTION', deposit: 'PAID', balance: 'NONE', plants: ['P1'], workshops: [], inspected: false, ...more,
})

describe('the sentence for the customer', () => {
  it('tells the step, how far it is and the date that holds', () => {
    expect(sentence(row(), 'zh-CN')).toBe('您好,贵司订单 GD1 目前生产中(已完成约 50%),预计 12 月 1 日交货。')
    expect(sentence(row(), 'en')).toBe('Your order GD1 is in production (about 50% done). Expected delivery: 1 Dec 2026.')
  })

  it('promises nothing before the order is confirmed', () => expect(sentence(row({ status: 'DRAFT', material: 'UNKNOWN', tickets: 0, ticketsStarted: 0, ticketsFinished: 0 }), 'zh-CN')).toBe('您好,贵司订单 GD1 目前评审确认中,确认后告知交期。'))

  it('says plainly when it is over', () => {
    expect(sentence(row({ delivery: 'SIGNED' }), 'zh-CN')).toBe('您好,贵司订单 GD1 已送达签收。')
    expect(sentence(row({ status: 'CANCELLED' }), 'en')).toBe('Your order GD1 was cancelled.')
  })
})

it('counts half of what was begun', () => expect(wayOfRow(row()).made).toBe(50))
