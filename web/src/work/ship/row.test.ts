import { describe, expect, it } from 'vitest'
import type { BoardRow } from '@/api/logistics/types'
import { isLocked, shipRow, totals } from './row'

const NOW = new Date(2026, 10, 26, 10)
const told = (more: Partial<BoardRow>): BoardRow => ({
  id: 's1', shipmentNo: 'SH2611-000001', orderId: 'o1', orderNo: 'GD261089', customerId: 'c1', customerCode: 'C1', status: 'PLANNED',
  plannedDate: '2026-11-26', goodsReady: false, version: 1, waitsFor: ['GOODS', 'PAYMENT'],
  lines: [
    { lineId: 'l1', lineNo: 1, productCode: 'T-220', quantity: 40, unit: 'EA' },
    { lineId: 'l2', lineNo: 2, productCode: 'T-220', quantity: 2, unit: 'EA' },
    { lineId: 'l3', lineNo: 3, productCode: 'FABRIC', quantity: 1.5, unit: 'M' },
  ],
  ...more,
})

describe('a shipment on the board', () => {
  it('names what it carries once and adds up only what can be added', () => {
    const row = shipRow(told({}), NOW)
    expect(row.products).toBe('T-220 · FABRIC')
    expect(row.quantity).toBe('42 EA + 1.5 M')
    expect(totals([])).toBe('')
  })

  it('is due today, late, or not yet', () => {
    expect(shipRow(told({}), NOW).due).toBe('today')
    expect(shipRow(told({ shipDate: '2026-11-25' }), NOW)).toMatchObject({ due: 'late', daysLate: 1 })
    expect(shipRow(told({ shipDate: '2026-11-27' }), NOW).due).toBeNull()
    expect(shipRow(told({ status: 'DEPARTED' }), NOW).due).toBeNull()
  })

  it('is late on the road only until it arrived', () => {
    expect(shipRow(told({ status: 'DEPARTED', eta: '2026-11-25' }), NOW).arrivesLate).toBe(true)
    expect(shipRow(told({ status: 'ARRIVED', eta: '2026-11-25' }), NOW).arrivesLate).toBe(false)
  })

  it('says whether the goods are here, and nothing once they have left', () => {
    expect(shipRow(told({ goodsReady: true }), NOW).finished).toBe('yes')
    expect(shipRow(told({}), NOW).finished).toBe('no')
    expect(shipRow(told({ status: 'SIGNED' }), NOW).finished).toBe('gone')
  })

  it('is locked until its gate opened, and again when it shut', () => {
    expect((['PLANNED', 'DETAILS_CONFIRMED', 'HELD'] as const).every(isLocked)).toBe(true)
    expect((['CLEARED', 'LOADED', 'DEPARTED', 'SIGNED'] as const).some(isLocked)).toBe(false)
  })

  it('shows the name of the customer where it is known', () => {
    expect(shipRow(told({ customerName: '华美家具' }), NOW).customer).toBe('华美家具')
    expect(shipRow(told({}), NOW).customer).toBe('C1')
  })
})
