import { describe, expect, it } from 'vitest'
import type { LaneBar } from '@/api/production/schedule'
import { dayNo } from '@/kit/days'
import type { GanttBar } from '@/kit/gantt'
import { proposalOf } from './useMove'

const told = { ticketId: 'T1', ticketNo: 'PT1', version: 4, stepNo: 20, ticketStarts: '2026-12-01' } as LaneBar
const bar: GanttBar = { key: 'b', lane: 'WELD', from: 0, to: 1, label: '', title: '', tone: 'plan', movable: true }
const EARLIEST = dayNo('2026-11-27')

describe('what a held bar wishes', () => {
  it('moves the whole ticket by as many days', () =>
    expect(proposalOf({ bar, lane: 'WELD', shift: 3 }, told, EARLIEST)?.wish).toEqual({ notBefore: '2026-12-04' }))

  it('never asks for a day that cannot be planned any more', () =>
    expect(proposalOf({ bar, lane: 'WELD', shift: -30 }, told, EARLIEST)?.wish).toEqual({ notBefore: '2026-11-27' }))

  it('gives one step to another work centre, and back by undo', () => {
    const proposal = proposalOf({ bar, lane: 'PAINT', shift: 2 }, told, EARLIEST)
    expect(proposal?.wish).toEqual({ stepNo: 20, workCentre: 'PAINT' })
    expect(proposal?.back).toEqual({ stepNo: 20, workCentre: 'WELD' })
  })

  it('has nothing to ask about hours that are only offered', () =>
    expect(proposalOf({ bar, lane: 'WELD', shift: 1 }, { ...told, ticketId: null }, EARLIEST)).toBeNull())
})
