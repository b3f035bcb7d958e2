import { expect, it } from 'vitest'
import type { OrderView, TimelineEntry } from '@/api/order/types'
import type { Ticket } from '@/api/production/queries'
import { milestones } from './milestones'

const NOW = new Date('2026-11-26T09:00:00')
const order = (more: Partial<OrderView> = {}): OrderView => ({
  id: '1', orderNo: 'GD1', customerCode: 'C', channel: 'MAIL', tradeType: 'DOMESTIC', status: 'RELEASED', rush: false, merchandiser: 'm', version: 1,
  receivedAt: '2026-11-01T09:00:00', replyBy: '2026-11-02T09:00:00', repliedAt: '2026-11-04T09:00:00', confirmedAt: '2026-11-05T09:00:00',
  lines: [{ id: 'l', lineNo: 1, productCode: 'P', quantity: 1, unit: '件', requestedDate: '2026-11-20', promisedDate: '2026-11-24', signedQuantity: 0 }],
  ...more,
})
const entry = (type: string, at: string): TimelineEntry => ({ eventId: type, at, service: 's', type, actor: 'a', summary: '' })
const ticket = (status: Ticket['status']) => ({ status, starts: '2026-11-10', ends: '2026-11-22' }) as Ticket
const of = (told: Parameters<typeof milestones>[0]) => new Map(milestones(told, (key) => key, NOW).map((one) => [one.key, one]))

it('tells plan, actual and by how many days it slipped', () => {
  const found = of({ order: order(), story: [entry('ticket.started.v1', '2026-11-12T08:00:00')], tickets: [ticket('RUNNING')] })
  expect(found.get('reply')).toMatchObject({ plan: '11/2', actual: '11/4', slip: '+2', state: 'done' })
  expect(found.get('start')).toMatchObject({ plan: '11/10', actual: '11/12', slip: '+2', state: 'done' })
  expect(found.get('finish')).toMatchObject({ plan: '11/22', actual: '', slip: '+4', state: 'late' })
  expect(found.get('sign')).toMatchObject({ plan: '11/24', slip: '+2', state: 'late' })
  expect(found.get('release')).toMatchObject({ state: 'now' })
})

it('is finished when the last ticket is, not the first', () => {
  const story = [entry('ticket.finished.v1', '2026-11-20T08:00:00'), entry('ticket.finished.v1', '2026-11-22T08:00:00')]
  expect(of({ order: order(), story, tickets: [ticket('FINISHED'), ticket('RUNNING')] }).get('finish')!.actual).toBe('')
  expect(of({ order: order(), story, tickets: [ticket('FINISHED'), ticket('CLOSED')] }).get('finish')).toMatchObject({ actual: '11/22', slip: '' })
})

it('blames no ended order', () => {
  expect([...of({ order: order({ status: 'CANCELLED' }), story: [], tickets: [] }).values()].some((one) => one.state === 'late')).toBe(false)
})
