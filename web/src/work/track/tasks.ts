import type { TrackingRow } from '@/api/order/types'
import { orderRow, SOON_DAYS, type OrderRow } from './row'

export const GROUPS = ['reply', 'overdue', 'dispute', 'soon', 'money', 'release', 'answer', 'file'] as const
export type Group = (typeof GROUPS)[number]

/** One thing to do about one order. */
export interface Task {
  readonly id: string
  readonly group: Group
  readonly row: OrderRow
  /** The most urgent first within a group. */
  readonly weight: number
}

/** At most one task per order, the most urgent one. */
export function tasksOf(rows: readonly TrackingRow[], now: Date = new Date()): readonly Task[] {
  const tasks = rows.flatMap((told) => {
    const row = orderRow(told, now)
    const group = groupOf(told, row, now)
    return group === null ? [] : [{ id: row.id, group, row, weight: weightOf(told, group) }]
  })
  return [...tasks].sort((one, other) => GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group) || one.weight - other.weight)
}

const A_DAY = 86_400_000

function groupOf(told: TrackingRow, row: OrderRow, now: Date): Group | null {
  switch (told.status) {
    case 'DRAFT':
    case 'REVIEWING':
      return new Date(told.replyBy).getTime() - now.getTime() < A_DAY ? 'reply' : null
    case 'REPLIED':
      return 'answer'
    case 'CONFIRMED':
      return 'release'
    case 'SETTLED':
      return 'file'
    case 'RELEASED':
      return released(told, row)
    default:
      return null
  }
}

function released(told: TrackingRow, row: OrderRow): Group | null {
  if (told.delivery === 'DISPUTED') return 'dispute'
  if (row.slack !== null && row.slack < 0) return 'overdue'
  if (row.next === 'balance') return 'money'
  return row.slack !== null && row.slack <= SOON_DAYS ? 'soon' : null
}

function weightOf(told: TrackingRow, group: Group): number {
  const at = group === 'reply' ? told.replyBy : group === 'overdue' || group === 'soon' || group === 'money' ? (told.dueDate ?? '') : told.receivedAt
  return new Date(at).getTime() || 0
}
