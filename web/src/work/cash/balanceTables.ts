import type { Balance } from '@/api/finance/queries'
import { formatMoney } from '@/kit/numbers'

interface Line {
  readonly account: string
  readonly debit: string
  readonly credit: string
  readonly balance: string
}

export interface BalanceTable extends Omit<Line, 'account'> {
  readonly currency: string
  readonly lines: readonly Line[]
}

/** One table per currency: amounts of different money are never added. */
export function balanceTables(accounts: readonly Balance[]): BalanceTable[] {
  const currencies = [...new Set(accounts.map((account) => account.currency))]
  return currencies.map((currency) => {
    const own = accounts.filter((account) => account.currency === currency)
    const money = (value: number) => formatMoney(value, currency)
    const sum = (of: (account: Balance) => number) => money(Math.round(own.reduce((total, account) => total + of(account), 0) * 10_000) / 10_000)
    return {
      currency,
      lines: own.map((account) => ({ account: account.account, debit: money(account.debit), credit: money(account.credit), balance: money(account.balance) })),
      debit: sum((account) => account.debit),
      credit: sum((account) => account.credit),
      balance: sum((account) => account.balance),
    }
  })
}
