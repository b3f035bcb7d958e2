import type { Focus, OrderStatus, PaymentState, TrackingRow, WaitingStep } from '@/api/order/types'
import { dayNo, now as serviceNow, shortDay, shortTime, today } from '@/kit/days'
import { formatQuantity, formatSum } from '@/kit/numbers'
import { trackPaths, type TrackPaths } from '@/kit/track'
import { currentStep, partOf, stepsOf, type StepName } from './steps'

/** What the merchandiser does next follows from where the order waits; a draft is sent into review first. */
export type Next = WaitingStep | 'DRAFT'

/** One row as the page shows it; derived once when it arrives, so that rendering only reads. */
export interface OrderRow {
  readonly id: string
  readonly no: string
  readonly theirNo: string
  readonly rush: boolean
  readonly status: OrderStatus
  readonly customer: string
  readonly customerCode: string
  readonly product: string
  readonly more: number
  readonly quantity: string
  readonly places: string
  readonly outside: boolean
  readonly silentDays: number
  readonly paths: TrackPaths
  readonly step: StepName | null
  readonly percent: number
  readonly due: string
  readonly expected: string
  /** Days between what is expected and what is promised; null when nothing is due any more. */
  readonly slack: number | null
  /** Days since it was due. */
  readonly overdue: number
  readonly mood: 'late' | 'risk' | 'soon' | 'calm'
  readonly deposit: PaymentState
  readonly balance: PaymentState
  readonly total: string
  readonly received: string
  readonly material: TrackingRow['material']
  readonly kit: string
  readonly tickets: string
  readonly inspected: boolean
  readonly delivery: TrackingRow['delivery']
  readonly next: Next
  readonly focus: Focus | null
  readonly owner: string
  readonly receivedAt: string
  readonly replyBy: string
  readonly replyLate: boolean
  readonly lastType: string
  readonly lastAt: string
}

const UNANSWERED: readonly OrderStatus[] = ['DRAFT', 'REVIEWING']
/** Nearer than this wants a look. */
const SOON_DAYS = 3

export function orderRow(told: TrackingRow, now: Date = serviceNow()): OrderRow {
  const day = today(now)
  const slack = told.slackDays ?? null
  const overdue = slack === null ? 0 : Math.max(0, day - dayNo(told.dueDate))
  const replyLate = UNANSWERED.includes(told.status) && new Date(told.replyBy) < now
  const step = currentStep(told)
  const short = (iso: string | null | undefined) => (iso ? shortDay(dayNo(iso), day) : '')
  const money = (sum: TrackingRow['total']) => (sum ? formatSum(sum) : '')
  return {
    id: told.orderId,
    no: told.orderNo,
    theirNo: told.externalNo ?? '',
    rush: told.rush,
    status: told.status,
    customer: told.customerName ?? told.customerCode,
    customerCode: told.customerCode,
    product: told.productName ?? told.productCode,
    more: told.lineCount - 1,
    quantity: told.quantity == null ? '' : `${formatQuantity(told.quantity)} ${told.unit ?? ''}`.trim(),
    places: [...told.plants, ...told.workshops].join(' '),
    outside: told.workshops.length > 0,
    silentDays: told.silentSince ? day - today(new Date(told.silentSince)) : 0,
    paths: trackPaths(stepsOf(told, replyLate || overdue > 0)),
    step,
    percent: Math.round(partOf(step, told) * 100),
    due: short(told.dueDate),
    expected: short(told.expectedDate),
    slack,
    overdue,
    mood: overdue > 0 ? 'late' : slack === null ? 'calm' : slack < 0 ? 'risk' : slack <= SOON_DAYS ? 'soon' : 'calm',
    deposit: told.deposit,
    balance: told.balance,
    total: money(told.total),
    received: money(told.received),
    material: told.material,
    kit: short(told.kitDate),
    tickets: told.tickets > 0 ? `${told.ticketsFinished}/${told.tickets}` : '',
    inspected: told.inspected,
    delivery: told.delivery,
    next: told.status === 'DRAFT' ? 'DRAFT' : told.step,
    focus: told.focus ?? null,
    owner: told.merchandiser,
    receivedAt: shortTime(new Date(told.receivedAt), day),
    replyBy: shortTime(new Date(told.replyBy), day),
    replyLate,
    lastType: told.lastEvent ?? '',
    lastAt: told.lastEventAt ? shortTime(new Date(told.lastEventAt), day) : '',
  }
}
