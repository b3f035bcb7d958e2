import type { AccountRow, PartKind } from '@/api/finance/queries'

export interface OpenPart {
  readonly kind: PartKind
  readonly missing: number
}

/** The part that the next money begins to fill; parts are filled in the order of the plan. */
export function openPart(account: AccountRow): OpenPart | null {
  const parts: readonly OpenPart[] = [
    { kind: 'DEPOSIT', missing: cents(account.deposit - account.depositPaid) },
    { kind: 'BALANCE', missing: cents(account.balance - account.balancePaid) },
    { kind: 'CREDIT', missing: cents(account.credit - account.creditPaid) },
  ]
  return account.cancelled ? null : (parts.find((part) => part.missing > 0) ?? null)
}

/** A difference of amounts with four decimals at most, without the dust of binary fractions. */
const cents = (value: number): number => Math.round(value * 10_000) / 10_000
