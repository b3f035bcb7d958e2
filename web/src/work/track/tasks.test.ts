import { expect, it } from 'vitest'
import type { TrackingRow } from '@/api/order/types'
import { tasksOf } from './tasks'

const NOW = new Date('2026-11-26T09:00:00')
const row = (orderId: string, more: Partial<TrackingRow>): TrackingRow => ({
  orderId, orderNo: orderId, customerCode: 'C1', status: 'RELEASED', merchandiser: 'm', rush: false, receivedAt: '2026-11-25T01:00:00Z',
  replyBy: '2026-11-27T20:00:00Z', dueDate: '2026-12-20', money: 'DEPOSIT_PAID', material: 'COMPLETE', tickets: 2, ticketsStarted: 1,
  ticketsFinished: 0, delivery: 'PLANNED', ...more,
})
const groups = (...rows: TrackingRow[]) => tasksOf(rows, NOW).map((task) => `${task.group} ${task.id}`)

it('names what is urgent and leaves the rest alone', () => {
  expect(
    groups(
      row('calm', {}),
      row('late', { dueDate: '2026-11-20' }),
      row('soon', { dueDate: '2026-11-28' }),
      row('disputed', { delivery: 'DISPUTED' }),
      row('unpaid', { ticketsStarted: 2, ticketsFinished: 2, money: 'BALANCE_DUE' }),
      row('waiting', { status: 'REPLIED' }),
      row('gate', { status: 'CONFIRMED' }),
      row('over', { status: 'SETTLED' }),
      row('gone', { status: 'CANCELLED' }),
    ),
  ).toEqual(['overdue late', 'dispute disputed', 'soon soon', 'money unpaid', 'release gate', 'answer waiting', 'file over'])
})

it('puts the longest overdue first', () => {
  expect(groups(row('a', { dueDate: '2026-11-24' }), row('b', { dueDate: '2026-11-10' }))).toEqual(['overdue b', 'overdue a'])
})

it('asks for an answer only when its time is near', () => {
  expect(groups(row('far', { status: 'REVIEWING', replyBy: '2026-11-30T01:00:00Z' }))).toEqual([])
  expect(groups(row('near', { status: 'REVIEWING', replyBy: '2026-11-26T10:00:00Z' }))).toEqual(['reply near'])
})
