import { describe, expect, it } from 'vitest'
import type { Kpi, OnTimeWeek } from '@/api/order/kpi'
import { flowBars, lastMeasured, note, series, toOrders } from './overview'
import zh from './zh-CN'

const week = (no: number, rate: number | null): OnTimeWeek => ({
  week: `2026-11-${String(2 + 7 * no).padStart(2, '0')}`, due: rate === null ? 0 : 10, measured: rate === null ? 0 : 10, onTime: rate === null ? 0 : Math.round(rate / 10), rate, onFirst: 0, list: `w=${no}`, lateList: '',
})
const kpi = (rates: readonly (number | null)[], more: Partial<Kpi> = {}): Kpi => ({
  today: '2026-11-26', inWork: { orders: 0, list: '' }, overdue: { orders: 0, list: '' }, atRisk: { orders: 0, list: '' }, awaitingBalance: { orders: 0, list: '' },
  onTime: { target: 95, weeks: rates.map((rate, at) => week(at, rate)) }, waiting: [], lateReasons: [], plants: [], workshops: [], silentDays: 2, flow: [], ...more,
})

describe('the note of the week', () => {
  it('tells the rate, how it moved and why orders are late', () => {
    const text = note(kpi([92.6, 91.4], { overdue: { orders: 3, list: 'late=OPEN' }, lateReasons: [{ reason: 'OUTSOURCING', orders: 6, share: 60, cumulative: 60, list: '' }] }), zh)
    expect(text).toBe('11/9 起一周准时率 91.4%,降 1.2,现有 3 单逾期,半年来晚交主因:外协 6 单。')
  })

  it('says so when the week is quiet, and never tells a zero', () => {
    expect(note(kpi([91.4, null]), zh)).toBe('本周没有到期的订单,11/2 起一周准时率 91.4%。')
    expect(note(kpi([null]), zh)).toBe('本周没有到期的订单。')
  })
})

describe('the line', () => {
  it('breaks where nothing was measured', () => {
    const drawn = series(kpi([100, null, 90]).onTime, zh)
    expect(drawn.line.match(/M/g)).toHaveLength(2)
    expect(drawn.dots.map((dot) => dot.late)).toEqual([false, true])
    expect(drawn.dots[0]).toMatchObject({ x: 0, y: 0, to: '/orders?w=0' })
  })

  it('leaves room below the lowest week', () => expect(series(kpi([73]).onTime, zh).floor).toBe(70))

  it('finds the newest weeks that say something', () => expect(lastMeasured(kpi([80, 90, null]).onTime.weeks).map((one) => one?.rate)).toEqual([90, 80]))
})

it('draws weeks as parts of the fullest', () => {
  const bars = flowBars([{ week: '2026-11-02', received: 10, receivedList: 'a', shipped: 5, shippedList: 'b' }], zh)
  expect(bars[0]).toMatchObject({ received: 100, shipped: 50, shippedTo: '/orders?b' })
})

it('leads to all orders where no query narrows them', () => expect(toOrders('')).toBe('/orders'))
