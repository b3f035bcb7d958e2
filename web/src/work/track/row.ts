import type { MoneyState, OrderStatus, TrackingRow } from '@/api/order/types'
import { dayNo, shortDay, shortTime, today } from '@/kit/days'
import { trackPaths, type TrackPaths } from '@/kit/track'
import { nextOf, type Next } from './next'
import { currentStep, partOf, stepsOf, type StepName } from './steps'

export type Paid = 'none' | 'open' | 'paid'

/** One row as the page shows it; derived once when it arrives, so that rendering only reads. */
export interface OrderRow {
  readonly id: string
  readonly no: string
  readonly rush: boolean
  readonly status: OrderStatus
  readonly customer: string
  readonly customerCode: string
  readonly paths: TrackPaths
  readonly step: StepName | null
  readonly percent: number
  readonly due: string
  /** Days until it is due; null when nothing is due any more. */
  readonly slack: number | null
  readonly deposit: Paid
  readonly balance: Paid
  readonly moneyLate: boolean
  readonly material: TrackingRow['material']
  readonly kit: string
  readonly tickets: string
  readonly delivery: TrackingRow['delivery']
  readonly next: Next
  readonly owner: string
  readonly received: string
  readonly replyBy: string
  readonly replyLate: boolean
  readonly lastType: string
  readonly lastAt: string
}

const OPEN: readonly OrderStatus[] = ['DRAFT', 'REVIEWING', 'REPLIED', 'CONFIRMED', 'RELEASED', 'ON_HOLD']
const UNANSWERED: readonly OrderStatus[] = ['DRAFT', 'REVIEWING']
/** Nearer than this wants a look. */
export const SOON_DAYS = 3

export function orderRow(told: TrackingRow, now: Date = new Date()): OrderRow {
  const day = today(now)
  const slack = told.dueDate && OPEN.includes(told.status) ? dayNo(told.dueDate) - day : null
  const replyLate = UNANSWERED.includes(told.status) && new Date(told.replyBy) < now
  const step = currentStep(told)
  const [deposit, balance] = paid(told.money)
  return {
    id: told.orderId,
    no: told.orderNo,
    rush: told.rush,
    status: told.status,
    customer: told.customerName ?? told.customerCode,
    customerCode: told.customerCode,
    paths: trackPaths(stepsOf(told, replyLate || (slack !== null && slack < 0))),
    step,
    percent: Math.round(partOf(step, told) * 100),
    due: told.dueDate ? shortDay(dayNo(told.dueDate), day) : '',
    slack,
    deposit,
    balance,
    moneyLate: told.money === 'OVERDUE',
    material: told.material,
    kit: told.kitDate ? shortDay(dayNo(told.kitDate), day) : '',
    tickets: told.tickets > 0 ? `${told.ticketsFinished}/${told.tickets}` : '',
    delivery: told.delivery,
    next: nextOf(told),
    owner: told.merchandiser,
    received: shortTime(new Date(told.receivedAt), day),
    replyBy: shortTime(new Date(told.replyBy), day),
    replyLate,
    lastType: told.lastEvent ?? '',
    lastAt: told.lastEventAt ? shortTime(new Date(told.lastEventAt), day) : '',
  }
}

/** Deposit and balance: not asked for, asked for, here. */
function paid(money: MoneyState): readonly [Paid, Paid] {
  switch (money) {
    case 'NONE':
      return ['none', 'none']
    case 'DEPOSIT_DUE':
      return ['open', 'none']
    case 'DEPOSIT_PAID':
      return ['paid', 'none']
    case 'BALANCE_DUE':
    case 'OVERDUE':
    case 'REOPENED':
      return ['paid', 'open']
    case 'BALANCE_PAID':
    case 'PAID':
      return ['paid', 'paid']
  }
}
