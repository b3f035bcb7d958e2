import type { AccountRow as ToldAccount, MoneyGate } from '@/api/finance/queries'
import { dayNo, now, shortDay, today } from '@/kit/days'
import { formatMoney } from '@/kit/numbers'

/** What money says about the order going on: nothing asked, waiting before work or before the door, all here. */
export type Clearance = 'free' | 'release' | 'ship' | 'clear' | 'cancelled'

/** Asked for and received of one part. */
export interface Share {
  readonly asked: string
  readonly paid: string
  readonly open: boolean
}

/** The money of one order as the list shows it; derived once when it arrives. */
export interface AccountRow {
  readonly id: string
  readonly no: string
  readonly customer: string
  readonly total: string
  readonly deposit: Share | null
  readonly balance: Share | null
  readonly owed: string
  readonly overpaid: string
  readonly creditDays: number
  readonly due: string
  readonly overdueDays: number
  readonly clearance: Clearance
}

export function accountRow(told: ToldAccount, at: Date = now()): AccountRow {
  const money = (value: number) => formatMoney(value, told.currency)
  const share = (asked: number, paid: number): Share | null => (asked > 0 ? { asked: money(asked), paid: money(paid), open: paid < asked } : null)
  return {
    id: told.orderId,
    no: told.orderNo ?? '',
    customer: told.customerName ?? told.customerCode ?? '',
    total: money(told.total),
    deposit: share(told.deposit, told.depositPaid),
    balance: share(told.balance + told.credit, told.balancePaid + told.creditPaid),
    owed: told.outstanding > 0 ? money(told.outstanding) : '',
    overpaid: told.overpaid > 0 ? money(told.overpaid) : '',
    creditDays: told.creditDays ?? 0,
    due: told.dueDate ? shortDay(dayNo(told.dueDate), today(at)) : '',
    overdueDays: told.overdueDays,
    clearance: told.cancelled ? 'cancelled' : clearanceOf(told.release, told.ship),
  }
}

function clearanceOf(release: MoneyGate, ship: MoneyGate): Clearance {
  if (release === 'WAITS') return 'release'
  if (ship === 'WAITS') return 'ship'
  return release === 'UNGUARDED' && ship === 'UNGUARDED' ? 'free' : 'clear'
}
