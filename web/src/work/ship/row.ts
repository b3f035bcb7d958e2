import type { BoardRow, ConditionName, ShipmentLine, ShipmentStatus, TransitMode } from '@/api/logistics/types'
import { dayNo, now, shortDay, today } from '@/kit/days'
import { formatQuantity } from '@/kit/numbers'

export type Tone = 'plain' | 'good' | 'wait' | 'bad' | 'hold' | 'over'

/** How a state looks besides its word. */
export const TONE: Readonly<Record<ShipmentStatus, Tone>> = {
  PLANNED: 'plain', DETAILS_CONFIRMED: 'plain', CLEARED: 'good', PICKED: 'good', PACKED: 'good', INSPECTED: 'good', LOADED: 'good',
  DEPARTED: 'plain', ARRIVED: 'plain', SIGNED: 'good', DISPUTED: 'bad', CLOSED: 'over', HELD: 'hold', CANCELLED: 'over',
}

const LOCKED: readonly ShipmentStatus[] = ['PLANNED', 'DETAILS_CONFIRMED', 'HELD']
const INSIDE: readonly ShipmentStatus[] = [...LOCKED, 'CLEARED', 'PICKED', 'PACKED', 'INSPECTED', 'LOADED']

/** The gate is shut: nothing of it may leave, and no paper may say that it may. */
export const isLocked = (status: ShipmentStatus): boolean => LOCKED.includes(status)
export const isInside = (status: ShipmentStatus): boolean => INSIDE.includes(status)

/** One shipment as the page shows it; derived once when it arrives. */
export interface ShipRow {
  readonly id: string
  readonly no: string
  readonly order: string
  readonly customer: string
  readonly region: string
  readonly products: string
  readonly quantity: string
  readonly packages: number | null
  readonly finished: 'yes' | 'no' | 'gone'
  readonly waitsFor: readonly ConditionName[]
  readonly status: ShipmentStatus
  readonly locked: boolean
  readonly leaves: string
  /** It should have left, or it should leave today. */
  readonly due: 'late' | 'today' | null
  readonly daysLate: number
  readonly arrives: string
  readonly arrivesLate: boolean
  readonly mode: TransitMode | null
  readonly carrier: string
  readonly vehicle: string
  readonly waybill: string
  readonly makesGood: boolean
}

export function shipRow(told: BoardRow, at: Date = now()): ShipRow {
  const day = today(at)
  const leaves = dayNo(told.shipDate ?? told.plannedDate)
  const inside = isInside(told.status)
  return {
    id: told.id,
    no: told.shipmentNo,
    order: told.orderNo,
    customer: told.customerName ?? told.customerCode,
    region: told.region ?? '',
    products: [...new Set(told.lines.map((line) => line.productCode))].join(' · '),
    quantity: totals(told.lines),
    packages: told.packages ?? null,
    finished: !inside ? 'gone' : told.goodsReady ? 'yes' : 'no',
    waitsFor: told.waitsFor,
    status: told.status,
    locked: isLocked(told.status),
    leaves: shortDay(leaves, day),
    due: !inside || leaves > day ? null : leaves < day ? 'late' : 'today',
    daysLate: inside ? Math.max(0, day - leaves) : 0,
    arrives: told.eta ? shortDay(dayNo(told.eta), day) : '',
    arrivesLate: told.status === 'DEPARTED' && told.eta ? dayNo(told.eta) < day : false,
    mode: told.mode ?? null,
    carrier: told.carrier ?? '',
    vehicle: told.vehicle ?? '',
    waybill: told.waybillNo ?? '',
    makesGood: told.makesGood !== null && told.makesGood !== undefined,
  }
}

/** Quantities of the same unit add up; chairs and metres do not. */
export function totals(lines: readonly Pick<ShipmentLine, 'quantity' | 'unit'>[]): string {
  const byUnit = new Map<string, number>()
  for (const line of lines) byUnit.set(line.unit, (byUnit.get(line.unit) ?? 0) + line.quantity)
  return [...byUnit].map(([unit, sum]) => `${formatQuantity(sum)} ${unit}`).join(' + ')
}
