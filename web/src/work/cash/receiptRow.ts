import type { PartKind, ReceiptRow as ToldReceipt, ShareRow } from '@/api/finance/queries'
import { dayNo, now, shortDay, shortTime, today } from '@/kit/days'
import { formatMoney } from '@/kit/numbers'

export type Stage = 'RECORDED' | 'REVERSING' | 'CONFIRMED' | 'REVERSED' | 'WITHDRAWN'

/** How the money compares with what the plan asks for. */
export type Match = 'exact' | 'less' | 'more' | 'none'

/** What of a receipt is for one order. */
export interface Share {
  readonly orderId: string
  readonly orderNo: string
  readonly amount: string
  readonly part: PartKind | null
  readonly match: Match
  readonly difference: string
}

/** One receipt as the page shows it; derived once when it arrives. */
export interface ReceiptRow {
  readonly id: string
  readonly no: string
  readonly version: number
  readonly stage: Stage
  readonly day: string
  readonly payer: string
  readonly amount: string
  readonly value: number
  readonly currency: string
  readonly account: string
  readonly reference: string
  readonly orderId: string
  readonly orderNo: string
  readonly customer: string
  readonly customerCode: string
  readonly part: PartKind | null
  readonly asked: string
  readonly difference: string
  readonly match: Match
  readonly recorded: string
  readonly confirmed: string
  readonly closed: string
  readonly reversalAsked: string
  readonly reason: string
  readonly barred: ToldReceipt['barred']
  /** Several once it is divided, else none. */
  readonly shares: readonly Share[]
  /** What the part that it begins to fill misses; nothing when it is divided. */
  readonly missing: number | null
}

export function receiptRow(told: ToldReceipt, asOf: Date = now()): ReceiptRow {
  const day = today(asOf)
  const at = (time: string | null | undefined) => (time ? shortTime(new Date(time), day) : '')
  const money = (value: number) => formatMoney(value, told.currency)
  const shares = told.shares.length > 1 ? told.shares.map((one) => share(one, told.currency)) : []
  return {
    id: told.id,
    no: told.receiptNo,
    version: told.version,
    stage: told.status === 'CONFIRMED' && told.reversalRequestedAt ? 'REVERSING' : (told.status as Stage),
    day: shortDay(dayNo(told.valueDate), day),
    payer: told.payer ?? '',
    amount: money(told.amount),
    value: told.amount,
    currency: told.currency,
    account: told.bankAccount,
    reference: told.bankReference,
    orderId: told.orderId,
    orderNo: told.orderNo ?? '',
    customer: told.customerName ?? told.customerCode ?? '',
    customerCode: told.customerCode ?? '',
    part: told.part ?? null,
    asked: typeof told.asked === 'number' ? money(told.asked) : '',
    difference: typeof told.difference === 'number' && told.difference !== 0 ? money(told.difference) : '',
    match: shares.length > 0 ? worst(shares) : matchOf(told.difference),
    recorded: at(told.recordedAt),
    confirmed: at(told.confirmedAt),
    closed: at(told.closedAt),
    reversalAsked: at(told.reversalRequestedAt),
    reason: told.reversalReason ?? '',
    barred: told.barred ?? null,
    shares,
    missing: shares.length > 0 ? null : (told.asked ?? null),
  }
}

function share(told: ShareRow, currency: string): Share {
  return {
    orderId: told.orderId,
    orderNo: told.orderNo ?? '',
    amount: formatMoney(told.amount, currency),
    part: told.part ?? null,
    match: matchOf(told.difference),
    difference: told.difference ? formatMoney(told.difference, currency) : '',
  }
}

/** A divided receipt fits when each of its shares does. */
const worst = (shares: readonly Share[]): Match => (['none', 'less', 'more'] as const).find((match) => shares.some((one) => one.match === match)) ?? 'exact'

function matchOf(difference: number | null | undefined): Match {
  if (typeof difference !== 'number') return 'none'
  if (difference === 0) return 'exact'
  return difference < 0 ? 'less' : 'more'
}
