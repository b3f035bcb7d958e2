import type { TodayItem } from '@/api/order/types'
import { shortTime, today } from '@/kit/days'
import { stepWord } from './columns'
import { orderRow, type OrderRow } from './row'
import { say } from './todayWords'
import { t } from './words'

/** What a sentence of today's list may name. */
export interface TaskFacts {
  readonly by: string
  readonly replyLate: boolean
  readonly due: string
  readonly days: number
  readonly step: string
  readonly expected: string
  readonly late: number
  readonly silent: number
  readonly since: string
}

/** One thing to do about one order. */
export interface Task {
  readonly id: string
  readonly told: TodayItem
  readonly row: OrderRow
  readonly facts: Omit<TaskFacts, 'step'>
}

export function taskOf(told: TodayItem): Task {
  const row = orderRow(told.order)
  const since = told.since ? new Date(told.since) : null
  return {
    id: told.order.orderId,
    told,
    row,
    facts: {
      by: row.replyBy, replyLate: row.replyLate, due: row.due, days: row.overdue, expected: row.expected, late: -(row.slack ?? 0),
      silent: since ? today() - today(since) : 0, since: since ? shortTime(since) : '',
    },
  }
}

/** The sentence, in the reader's words. */
export function sentence(task: Task): string {
  return say.value.task[task.told.reason]({ ...task.facts, step: stepWord(task.row, t.value) })
}

/** Whom to ask: the places by their codes, others by their department. */
export function whom({ told, row }: Task): string {
  const party = say.value.askOf[told.party]
  if (told.party === 'CUSTOMER') return row.customer
  return told.places.length > 0 ? `${party} ${told.places.join('、')}` : party
}

export const urgent = (task: Task): boolean => ['OVERDUE', 'DISPUTED', 'PAYMENT'].includes(task.told.reason) || task.row.replyLate
