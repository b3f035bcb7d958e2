import { describe, expect, it } from 'vitest'
import type { Step } from '@/api/production/floor'
import { dayNo } from '@/kit/days'
import { shopRow } from './row'

const step = (more: Partial<Step>): Step =>
  ({
    ticketId: 'T1', ticketNo: 'PT2611-000107', ticketVersion: 3, ticketStatus: 'RUNNING', productCode: 'B', productName: '长椅', unit: 'EA', dueDate: '2026-12-10',
    stepNo: 20, name: '焊接', workCentre: 'WELD', place: 'P1', outsourced: false, status: 'RUNNING', starts: '2026-11-24', ends: '2026-11-25', open: 15,
    inspecting: 5, atWorkshop: 0, refusal: null, incoming: 60, passed: 38, scrapped: 2, rush: false, reportedAt: null, ...more,
  }) as Step
const TODAY = dayNo('2026-11-26')

describe('a row of the shop floor', () => {
  it('adds up: planned is reported and what is left', () =>
    expect(shopRow(step({}), TODAY)).toMatchObject({ planned: '60', reported: '45', good: '38', bad: '2', rest: '15' }))

  it('is late once its last planned day has passed and anything is left', () => {
    expect(shopRow(step({}), TODAY).late).toBe(true)
    expect(shopRow(step({ ends: '2026-11-26' }), TODAY).late).toBe(false)
    expect(shopRow(step({ open: 0, inspecting: 0 }), TODAY).late).toBe(false)
    expect(shopRow(step({ open: 0 }), TODAY).late).toBe(true)
  })

  it('leaves out what is none', () => expect(shopRow(step({ scrapped: 0, open: 0, inspecting: 0 }), TODAY)).toMatchObject({ bad: '', rest: '', inspecting: '', at: '' }))
})
