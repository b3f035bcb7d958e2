import type { Step } from '@/api/production/floor'
import type { PoolTicket } from '@/api/production/schedule'
import { dayNo, shortDay } from '@/kit/days'
import { formatQuantity } from '@/kit/numbers'

/** What waits for a planner, as one line. */
export interface PoolRow {
  readonly key: string
  readonly ticketId: string
  readonly ticketNo: string
  readonly orders: string
  readonly product: string
  readonly quantity: string
  readonly due: string
  readonly latest: string
  /** The latest start has passed. */
  readonly late: boolean
  readonly hours: string
  readonly material: 'COMPLETE' | 'DATED' | 'SHORT' | 'UNKNOWN'
  readonly kit: string
  readonly line: string
  readonly step: string
  readonly reason: string
}

const MATERIALS = ['COMPLETE', 'DATED', 'SHORT'] as const

export function poolRow(one: PoolTicket, today: number): PoolRow {
  const latest = dayNo(one.latestStart)
  return {
    key: one.ticketId, ticketId: one.ticketId, ticketNo: one.ticketNo, orders: one.orders ?? '', product: one.productName,
    quantity: `${formatQuantity(one.quantity)} ${one.unit}`, due: shortDay(dayNo(one.dueDate), today), latest: shortDay(latest, today), late: latest < today,
    hours: formatQuantity(one.hours), material: MATERIALS.find((known) => known === one.material) ?? 'UNKNOWN',
    kit: one.kitDate ? shortDay(dayNo(one.kitDate), today) : '', line: one.workCentre, step: '', reason: '',
  }
}

export function refusedRow(one: Step, today: number): PoolRow {
  return {
    key: `${one.ticketId}/${one.stepNo}`, ticketId: one.ticketId, ticketNo: one.ticketNo, orders: '', product: one.productName,
    quantity: `${formatQuantity(one.open)} ${one.unit}`, due: shortDay(dayNo(one.dueDate), today), latest: '', late: false, hours: '', material: 'UNKNOWN', kit: '',
    line: one.place, step: `${one.stepNo} ${one.name}`, reason: one.refusal ?? '',
  }
}
