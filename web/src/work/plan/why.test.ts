import { describe, expect, it } from 'vitest'
import type { SlotDay } from '@/api/production/schedule'
import { dayNo } from '@/kit/days'
import { passedOver, standing, verdict, type PlacedStep } from './why'

const no = (day: number) => dayNo(`2026-11-${day}`)
const step = (stepNo: number, starts: number, ends: number): PlacedStep => ({ stepNo, name: `S${stepNo}`, workCentre: 'CUT', starts: no(starts), ends: no(ends) })
const day = (on: number, ...taken: readonly (readonly [string | null, number])[]): SlotDay => ({
  day: `2026-11-${on}`, capacity: 8, booked: taken.reduce((sum, [, hours]) => sum + hours, 0), bookings: taken.map(([ticketNo, hours]) => ({ ticketNo, hours, orderNo: ticketNo === null ? 'SO-1' : null })),
})

describe('the days before a step', () => {
  it('begin where a planner can still place, or after the step before', () => {
    const [first, second, third] = passedOver([step(10, 25, 26), step(20, 27, 27), step(30, 30, 30)], no(23))
    expect(first).toMatchObject({ from: '2026-11-23', to: '2026-11-24', any: true, after: null })
    expect(second!.any).toBe(false)
    expect(third).toMatchObject({ from: '2026-11-28', to: '2026-11-29', any: true })
  })

  it('are none for what began before today', () => expect(passedOver([step(10, 20, 22)], no(23))[0]!.any).toBe(false))
})

describe('why a step is where it is', () => {
  const [open] = passedOver([step(10, 25, 25)], no(23))

  it('names who has the hours, each once, and not the ticket itself', () => {
    const days = standing([day(23, ['T-2', 3], ['T-2', 2], [null, 3]), day(24, ['T-1', 8])], 'T-1')
    expect(days).toEqual([{ day: '11/23', free: 0, by: ['T-2 5', 'SO-1 3'] }, { day: '11/24', free: 8, by: [] }])
  })

  it('is that everything before it is full, or that hours came free since', () => {
    expect(verdict(open!, standing([day(23, ['T-2', 8]), day(24, ['T-3', 9])], 'T-1'))).toBe('full')
    expect(verdict(open!, standing([day(23, ['T-2', 8]), day(24, ['T-1', 8])], 'T-1'))).toBe('free')
    expect(verdict(open!, [])).toBe('first')
  })

  it('is that no working day was before it, or the step before', () => {
    const [first, second] = passedOver([step(10, 23, 24), step(20, 25, 25)], no(23))
    expect(verdict(first!, [])).toBe('first')
    expect(verdict(second!, [])).toBe('follows')
  })
})
