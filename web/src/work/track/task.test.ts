import { expect, it } from 'vitest'
import type { TodayItem, TrackingRow } from '@/api/order/types'
import { sentence, taskOf, urgent, whom } from './task'

const order: TrackingRow = {
  orderId: '1', orderNo: 'GD1', customerCode: 'C1', customerName: '华润置地', status: 'RELEASED', merchandiser: 'm', rush: false,
  receivedAt: '2026-11-01T01:00:00Z', replyBy: '2026-11-02T01:00:00Z', dueDate: '2020-01-02', money: 'DEPOSIT_PAID', material: 'COMPLETE', tickets: 2,
  ticketsStarted: 1, ticketsFinished: 0, delivery: 'PLANNED', version: 1, productCode: 'T', productName: '餐桌', lineCount: 1, step: 'OUTSOURCING',
  deposit: 'PAID', balance: 'NONE', plants: ['P1'], workshops: ['W2'], inspected: false, slackDays: -3,
}
const item = (more: Partial<TodayItem>): TodayItem => ({ reason: 'OVERDUE', party: 'WORKSHOP', places: ['W2'], reminders: 0, order, ...more })

it('says what is late, where it stands and whom to ask', () => {
  const task = taskOf(item({}))
  expect(sentence(task)).toMatch(/^应 20\/1\/2 交,逾 \d+ 天,停在生产/)
  expect(whom(task)).toBe('外协 W2')
  expect(urgent(task)).toBe(true)
})

it('names the customer, and nobody where it is our own turn', () => {
  expect(whom(taskOf(item({ reason: 'UNPAID', party: 'CUSTOMER', places: [] })))).toBe('华润置地')
  const own = taskOf(item({ reason: 'RELEASE', party: 'OURSELVES', places: [], since: '2026-11-20T01:00:00Z' }))
  expect(whom(own)).toBe('')
  expect(sentence(own)).toContain('可以下达')
  expect(urgent(own)).toBe(false)
})

it('tells how late it will be', () =>
  expect(sentence(taskOf(item({ reason: 'AT_RISK', order: { ...order, expectedDate: '2020-01-05' } })))).toBe('应 20/1/2 交,现在看要到 20/1/5,晚 3 天'))
