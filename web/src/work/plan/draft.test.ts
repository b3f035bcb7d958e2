import { describe, expect, it } from 'vitest'
import type { TicketView } from '@/api/production/floor'
import type { LaneBar } from '@/api/production/schedule'
import { dayNo } from '@/kit/days'
import { barOf } from './board'
import { painted } from './colours'
import { consequence, merged, readDraft, wished, withDraft, type DraftMove } from './draft'

const words = { offered: '评审占用', locked: '已锁定', late: (days: number) => `逾 ${days} 天` }
const TODAY = dayNo('2026-11-26')
const EARLIEST = dayNo('2026-11-27')

const told = (id: string, starts: string, more: Partial<LaneBar> = {}): LaneBar =>
  ({
    stepNo: 10, stepName: '焊接', stepStatus: 'READY', starts, ends: starts, hours: 8, tentative: false, ticketId: id, ticketNo: `PT-${id}`, version: 3, status: 'ISSUED',
    productCode: 'B', productName: '长椅', quantity: 4, unit: 'EA', dueDate: '2026-12-10', ticketStarts: starts, ticketEnds: starts, rush: false, locked: false, orderNo: `GD-${id}`, ...more,
  }) as LaneBar
const bar = (id: string, starts: string, more?: Partial<LaneBar>) => barOf(told(id, starts, more), 'WELD', TODAY, words)
const move = (ticketId: string, more: Partial<DraftMove> = {}): DraftMove => ({ ticketId, version: 3, ticketNo: `PT-${ticketId}`, ...more })
const view = (id: string, starts: string, ends: string): TicketView =>
  ({
    id, ticketNo: `PT-${id}`, version: 4, status: 'ISSUED', productCode: 'B', productName: '长椅', quantity: 4, unit: 'EA', dueDate: '2026-12-10', rush: false, starts, ends,
    steps: [{ stepNo: 10, name: '焊接', workCentre: 'PAINT', status: 'READY', starts, ends }],
  }) as unknown as TicketView

describe('a draft', () => {
  it('keeps one move per ticket, with what each of them said', () => {
    const first = merged([], [move('a', { notBefore: '2026-12-01' }), move('b', { notBefore: '2026-12-02' })])
    const both = merged(first, [move('a', { stepNo: 10, workCentre: 'PAINT' })])
    expect(both).toEqual([move('a', { notBefore: '2026-12-01', stepNo: 10, workCentre: 'PAINT' }), move('b', { notBefore: '2026-12-02' })])
  })

  it('moves all picked tickets by as many days, none before the first day that can be planned', () => {
    const bars = [bar('b', '2026-12-03'), bar('a', '2026-11-28'), bar('c', '2026-12-01', { locked: true }), bar('d', '2026-12-09')]
    const picked = new Set(bars.slice(0, 3).map((one) => one.key))
    expect(wished({ bar: bars[0]!, lane: 'PAINT', shift: -2 }, bars, picked, EARLIEST)).toEqual([
      move('a', { notBefore: '2026-11-27' }), move('b', { notBefore: '2026-12-01' }),
    ])
  })

  it('gives a single step to another lane', () => {
    const one = bar('a', '2026-11-28')
    expect(wished({ bar: one, lane: 'PAINT', shift: 0 }, [one], new Set(), EARLIEST)).toEqual([move('a', { stepNo: 10, workCentre: 'PAINT' })])
  })

  it('shows tickets where they would be, and on the version they were seen in', () => {
    const bars = [bar('a', '2026-11-28'), bar('b', '2026-11-30')]
    const shown = withDraft(bars, [view('a', '2026-12-07', '2026-12-08')], TODAY, words)
    expect(shown.map((one) => [one.told.ticketId, one.lane, one.from, one.draft ?? false])).toEqual([
      ['b', 'WELD', dayNo('2026-11-30'), false], ['a', 'PAINT', dayNo('2026-12-07'), true],
    ])
    expect(shown[1]?.told).toMatchObject({ version: 3, orderNo: 'GD-a' })
  })

  it('tells who becomes late by it', () => {
    const bars = [bar('a', '2026-11-28'), bar('b', '2026-11-30', { ticketEnds: '2026-12-20' })]
    expect(consequence([view('a', '2026-12-11', '2026-12-12'), view('b', '2026-12-11', '2026-12-12'), view('c', '2026-12-01', '2026-12-10')], bars)).toEqual({
      tickets: 3, late: 2, newlyLate: ['PT-a'],
    })
  })

  it('is read back as it was kept, and what cannot be read is none', () => {
    const kept = [move('a', { notBefore: '2026-12-01' })]
    expect(readDraft(JSON.stringify(kept))).toEqual(kept)
    for (const text of [null, '', '{', '{}', '[{"x":1}]']) expect(readDraft(text)).toEqual([])
  })
})

describe('colours', () => {
  const bars = [bar('a', '2026-12-09'), bar('b', '2026-12-01', { productName: '餐桌' }), bar('c', '2026-11-30', { ticketEnds: '2026-12-12', productName: '餐桌' })]

  it('leave the tones of states alone', () => expect(painted(bars, 'state').bars).toBe(bars))

  it('tell how near a ticket ends to the day it is due', () =>
    expect(painted(bars, 'slack').bars.map((one) => one.tint)).toEqual(['near', 'ample', 'danger']))

  it('give the most frequent products a colour each', () => {
    const { bars: shown, legend } = painted(bars, 'product')
    expect(legend.map(({ name }) => name)).toEqual(['餐桌', '长椅'])
    expect(shown.map((one) => one.tint)).toEqual(['tint-2', 'tint-1', 'tint-1'])
  })

  it('share one colour among the rest', () => {
    const many = Array.from({ length: 7 }, (_, no) => bar(`t${no}`, '2026-12-01'))
    const { bars: shown, legend } = painted(many, 'order')
    expect(legend).toHaveLength(5)
    expect(shown.filter((one) => one.tint === 'tint-other')).toHaveLength(2)
  })
})
