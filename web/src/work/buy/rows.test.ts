import { describe, expect, it } from 'vitest'
import type { MaterialShortage, Subcontract } from '@/api/procurement/types'
import { boughtRow, missingRow, workRow } from './rows'

const NOW = new Date(2026, 10, 26, 10)
const missing: MaterialShortage = {
  materialCode: 'WOOD', unit: 'M2', needed: 1200.5, free: 0, onOrder: 200, gap: 1000.5, neededBy: '2026-11-25', orders: 2, orderNos: ['GD1', 'GD2'],
}
const work = (more: Partial<Subcontract>): Subcontract => ({
  id: 'w', subcontractNo: 'WX1', ticketId: 't', ticketNo: 'PT1', stepNo: 40, stepName: '喷漆', workshop: 'W1', productCode: 'F', quantity: 10, unit: 'EA', dueDate: '2026-11-24',
  status: 'SENT', done: 0, good: 0, scrap: 0, open: 10, sentAt: new Date(2026, 10, 20, 9).toISOString(), version: 0, ...more,
})

describe('what is missing', () => {
  it('shows the gap while some of it is not ordered, and since when it is needed', () => {
    expect(missingRow(missing, NOW)).toMatchObject({ gap: '1,000.5', open: true, overdue: true, supplier: '', daysLate: null })
    expect(missingRow({ ...missing, gap: 0, neededBy: '2026-11-26' }, NOW)).toMatchObject({ gap: '', open: false, overdue: false })
  })
  it('names the supplier by name where it is known', () => {
    expect(missingRow({ ...missing, supplierCode: 'S1' }, NOW).supplier).toBe('S1')
    expect(missingRow({ ...missing, supplierCode: 'S1', supplierName: '顺达' }, NOW).supplier).toBe('顺达')
  })
})

it('counts the days a purchase is late only when the service says it is', () => {
  const told = { id: 'p', purchaseNo: 'PO1', supplierCode: 'S', status: 'ACKNOWLEDGED', overdue: true, promisedDate: '2026-11-23', author: 'a', version: 1 } as const
  expect(boughtRow(told, NOW).daysLate).toBe(3)
  expect(boughtRow({ ...told, overdue: false }, NOW).daysLate).toBeNull()
})

describe('outsourced work', () => {
  it('is silent since it was sent until the workshop says something', () => {
    expect(workRow(work({}), NOW).silentDays).toBe(6)
    expect(workRow(work({ heardAt: new Date(2026, 10, 25, 8).toISOString() }), NOW).silentDays).toBe(1)
  })
  it('is late by what was promised, else by what was asked, and only while it is out', () => {
    expect(workRow(work({}), NOW).daysLate).toBe(2)
    expect(workRow(work({ promisedDate: '2026-11-28' }), NOW).daysLate).toBeNull()
    expect(workRow(work({ status: 'RETURNED' }), NOW)).toMatchObject({ daysLate: null, silentDays: null })
  })
  it('is as far as was reported or came back', () => {
    expect(workRow(work({ done: 3, good: 5, scrap: 1 }), NOW)).toMatchObject({ percent: 50, back: '6' })
  })
})
