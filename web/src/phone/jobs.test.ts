import { describe, expect, it } from 'vitest'
import type { Step } from '@/api/production/floor'
import { dayNo } from '@/kit/days'
import { jobsOf, lateFirst, readCode, within } from './jobs'

const TODAY = dayNo('2026-11-26')
const step = (more: Partial<Step>): Step =>
  ({
    ticketId: 'T1', ticketNo: 'PT2611-000007', ticketVersion: 3, ticketStatus: 'RUNNING', productCode: 'B1', productName: '长椅', unit: 'EA',
    dueDate: '2026-12-01', stepNo: 10, name: '焊接', workCentre: 'WC20', place: 'P1', outsourced: false, status: 'RUNNING', starts: null, ends: null,
    open: 18, inspecting: 2, atWorkshop: 0, refusal: null, incoming: 60, passed: 38, scrapped: 2, rush: false, reportedAt: null, ...more,
  }) as Step

describe('jobs', () => {
  it('counts what was done against what will be good', () => {
    expect(jobsOf([step({})], TODAY)[0]).toMatchObject({ done: 40, need: 58, open: 18, late: false, due: '12/1' })
  })

  it('is late when the day planned for the step has passed', () => {
    expect(jobsOf([step({ ends: '2026-11-25' })], TODAY)[0]?.late).toBe(true)
    expect(jobsOf([step({ ends: '2026-11-26' })], TODAY)[0]?.late).toBe(false)
    expect(jobsOf([step({ ends: '2026-11-25', open: 0 })], TODAY)[0]?.late).toBe(false)
  })

  it('leaves work at a workshop to the workshop', () => expect(jobsOf([step({ outsourced: true })], TODAY)).toEqual([]))

  it('puts the late ones first and keeps the order otherwise', () => {
    const jobs = jobsOf([step({ ticketNo: 'A' }), step({ ticketNo: 'B', ends: '2026-11-20' }), step({ ticketNo: 'C' })], TODAY)
    expect(lateFirst(jobs).map((job) => job.number)).toEqual(['B', 'A', 'C'])
  })

  it('reads the codes of travellers and nothing else', () => {
    expect(readCode('/j/PT2611-000007')).toEqual({ ticketNo: 'PT2611-000007', stepNo: null })
    expect(readCode('/j/pt2611-000007-30')).toEqual({ ticketNo: 'PT2611-000007', stepNo: 30 })
    expect(readCode('/m')).toBeNull()
    expect(readCode('/j/../auth')).toBeNull()
  })

  it('never counts below nothing or above what is left', () => {
    expect(within(-1, 5)).toBe(0)
    expect(within(7, 5)).toBe(5)
  })
})
