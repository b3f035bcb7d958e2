import { describe, expect, it } from 'vitest'
import type { Lane, LaneBar, Schedule } from '@/api/production/schedule'
import { dayNo, isoDay } from '@/kit/days'
import { boardOf, monday, short, weekNo } from './board'

const words = { offered: '评审占用', locked: '已锁定', late: (days: number) => `逾 ${days} 天`, shift: (hours: string) => `${hours} 时/天` }
const THURSDAY = dayNo('2026-11-26')

const bar = (more: Partial<LaneBar>): LaneBar =>
  ({
    stepNo: 10, stepName: '焊接', stepStatus: 'READY', starts: '2026-11-27', ends: '2026-11-30', hours: 12, tentative: false, ticketId: 'T1',
    ticketNo: 'PT2611-000107', version: 3, status: 'ISSUED', productCode: 'B', productName: '长椅', quantity: 4, unit: 'EA', dueDate: '2026-12-10',
    ticketStarts: '2026-11-27', ticketEnds: '2026-12-05', rush: false, locked: false, orderNo: 'GD1', ...more,
  }) as LaneBar
const lane = (bars: LaneBar[], booked = 8): Lane => ({
  workCentre: 'WELD', name: '焊接', place: 'P1', placeName: '一厂', outsourced: false, hoursPerDay: 16, bars,
  days: Array.from({ length: 7 }, (_, at) => ({ day: isoDay(monday(THURSDAY) + at), working: at < 5, booked: at < 5 ? booked : 0 })),
})
const board = (bars: LaneBar[], booked?: number) =>
  boardOf({ today: '2026-11-26', earliest: '2026-11-27', total: 1, lanes: [lane(bars, booked)] } satisfies Schedule, [monday(THURSDAY)], words)

describe('the board', () => {
  it('tells how full the weeks of a place and the days to come of a lane are', () => {
    expect(board([]).places[0]?.weeks).toEqual([50])
    expect(board([], 16).lanes[0]?.percent).toBe(100)
  })

  it('shows late only when the whole ticket ends after it is due', () => {
    expect(board([bar({})]).bars[0]?.tone).toBe('plan')
    const late = board([bar({ ticketEnds: '2026-12-12' })]).bars[0]
    expect(late?.tone).toBe('late')
    expect(late?.title).toContain('逾 2 天')
  })

  it('moves only what has not begun', () => {
    expect(board([bar({ status: 'ACCEPTED' })]).bars[0]?.movable).toBe(true)
    expect(board([bar({ status: 'RUNNING' })]).bars[0]?.movable).toBe(false)
    expect(board([bar({ ticketId: null, ticketNo: null, status: null, tentative: true })]).bars[0]).toMatchObject({ movable: false, tone: 'offer' })
  })

  it('shows what is locked, and does not move it', () => {
    const [locked] = board([bar({ locked: true })]).bars
    expect(locked).toMatchObject({ movable: false })
    expect(locked?.title).toContain('已锁定')
    expect(board([bar({})]).bars[0]?.title).not.toContain('已锁定')
  })

  it('knows weeks as the calendar on the wall does', () => {
    expect(isoDay(monday(THURSDAY))).toBe('2026-11-23')
    expect(weekNo(monday(THURSDAY))).toBe(48)
    expect(weekNo(monday(dayNo('2027-01-01')))).toBe(53)
  })

  it('shortens numbers for bars', () => expect(short('PT2611-000107')).toBe('2611-107'))
})
