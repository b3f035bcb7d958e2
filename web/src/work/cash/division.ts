import type { Share } from '@/api/finance/queries'
import { readNumber } from '@/kit/numbers'

/** One line of a division as it is typed. */
export interface Typed {
  readonly orderId: string | null
  readonly amount: string
}

export interface Sums {
  readonly sum: number
  /** What is on no line yet; below zero when more is on them than came in. */
  readonly left: number
}

export function sums(amount: number, lines: readonly Typed[]): Sums {
  const sum = exact(lines.reduce((total, line) => total + (readNumber(line.amount) ?? 0), 0))
  return { sum, left: exact(amount - sum) }
}

/** The shares to send, once every line names another order and all of the money is on them. */
export function shares(amount: number, lines: readonly Typed[]): readonly Share[] | null {
  const found = lines.map((line) => ({ orderId: line.orderId ?? '', amount: readNumber(line.amount) ?? 0 }))
  const orders = new Set(found.map((one) => one.orderId))
  const whole = found.length > 1 && orders.size === found.length && found.every((one) => one.orderId !== '' && one.amount > 0)
  return whole && sums(amount, lines).left === 0 ? found : null
}

/** What a line takes by itself: what its order misses, and no more than is left. */
export function suggested(missing: number | null, left: number): string {
  const amount = exact(Math.min(missing ?? left, left))
  return amount > 0 ? String(amount) : ''
}

/** Amounts have four decimals at most; binary fractions leave dust behind them. */
const exact = (value: number): number => Math.round(value * 10_000) / 10_000
