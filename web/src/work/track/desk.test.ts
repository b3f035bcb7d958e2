import { beforeEach, describe, expect, it, vi } from 'vitest'
import { trackingPage } from '@/api/order/queries'
import type { TodayItem, TrackingRow } from '@/api/order/types'
import type { Column } from '@/kit/column'
import { ordersAsCsv } from './exportOrders'
import { readView, writeView, type KeptView } from './keptView'
import { asText, byWhom } from './remindMany'
import type { OrderRow } from './row'
import { taskOf } from './task'
import { sequence } from './useBoard'

vi.mock('@/api/order/queries', async (actual) => ({ ...(await actual<object>()), trackingPage: vi.fn() }))

const order = (no: string, more: Partial<TrackingRow> = {}): TrackingRow => ({
  orderId: `id-${no}`, orderNo: no, customerCode: 'C1', customerName: '华润置地', status: 'RELEASED', merchandiser: 'm', rush: false,
  receivedAt: '2026-11-01T01:00:00Z', replyBy: '2026-11-02T01:00:00Z', dueDate: '2020-01-02', money: 'DEPOSIT_PAID', material: 'COMPLETE', tickets: 2,
  ticketsStarted: 1, ticketsFinished: 0, delivery: 'PLANNED', version: 1, productCode: 'T', productName: '餐桌', lineCount: 1, step: 'OUTSOURCING',
  deposit: 'PAID', balance: 'NONE', plants: ['P1'], workshops: ['W2'], inspected: false, slackDays: -3, ...more,
})
const columns: readonly Column<OrderRow>[] = [
  { key: 'no', title: '订单号', width: 1, text: (row) => row.no },
  { key: 'customer', title: '客户', width: 1, text: (row) => row.customer },
]

describe('an export', () => {
  beforeEach(() => vi.mocked(trackingPage).mockReset())

  it('has what is asked for page by page, an order that moved meanwhile once, and runs no formula', async () => {
    const all = Array.from({ length: 250 }, (_, at) => order(`GD${at}`, at === 7 ? { customerName: '=cmd' } : {}))
    vi.mocked(trackingPage).mockImplementation(async (_, page) => ({ items: page === 0 ? all.slice(0, 200) : all.slice(199), page, size: 200, total: 250 }))
    const told: number[] = []
    const { text, count } = await ordersAsCsv({ owner: 'me', sort: 'dueDate' }, columns, (done) => told.push(done))
    expect(vi.mocked(trackingPage).mock.calls).toEqual([[{ owner: 'me', sort: 'dueDate' }, 0], [{ owner: 'me', sort: 'dueDate' }, 1]])
    expect(count).toBe(250)
    expect(told).toEqual([200, 250])
    const lines = text.trimEnd().split('\r\n')
    expect(lines).toHaveLength(251)
    expect(lines[0]).toBe('\uFEFF订单号,客户')
    expect(lines[8]).toBe("GD7,'=cmd")
  })

  it('of nothing is its head', async () => {
    vi.mocked(trackingPage).mockResolvedValue({ items: [], page: 0, size: 200, total: 0 })
    expect(await ordersAsCsv({}, columns, () => undefined)).toEqual({ text: '\uFEFF订单号,客户\r\n', count: 0 })
  })
})

describe('a saved view', () => {
  const view: KeptView = { tab: 'work', focus: null, query: 'C1', sort: '-dueDate', mine: true, columns: { order: ['no'], shown: { total: true }, widths: { no: 90 }, density: 'dense' } }

  it('comes back as it was saved', () => expect(readView(writeView(view))).toEqual(view))

  it('of another version is not guessed', () => {
    expect(readView('{"tab":"work"}')).toBeNull()
    expect(readView('{"tab":"work","columns":{}}')).toBeNull()
    expect(readView('nonsense')).toBeNull()
    expect(readView('{"tab":"work","sort":"dueDate","columns":{}}')).toMatchObject({ focus: null, query: '', mine: false })
  })
})

it('turns a sequence round from the way it goes by itself', () => {
  expect(sequence('dueDate')).toEqual({ sort: 'dueDate' })
  expect(sequence('-dueDate')).toEqual({ sort: 'dueDate', direction: 'DESC' })
  expect(sequence('-receivedAt')).toEqual({ sort: 'receivedAt', direction: 'ASC' })
})

it('reminds about many in sections by whom to ask', () => {
  const item = (no: string, more: Partial<TodayItem>): TodayItem => ({ reason: 'OVERDUE', party: 'WORKSHOP', places: ['W2'], reminders: 0, order: order(no), ...more })
  const tasks = [item('GD1', {}), item('GD2', { reason: 'UNPAID', party: 'CUSTOMER', places: [] }), item('GD3', {})].map(taskOf)
  expect(byWhom(tasks).map((one) => [one.whom, one.texts.length])).toEqual([['外协 W2', 2], ['华润置地', 1]])
  expect(asText(tasks)).toMatch(/^催办 外协 W2\n【GD1】.+\n【GD3】.+\n\n催办 华润置地\n【GD2】.+$/)
})
