import type { ReceiptRow, Stage } from './receiptRow'

export type ReceiptStep = 'confirm' | 'divide' | 'withdraw' | 'askReversal' | 'reverse'

interface Rule {
  readonly in: Stage
  readonly by: readonly string[]
  /** A second person does it: who is barred by an earlier duty is told so instead. */
  readonly second?: true
  readonly unless?: (row: Judged) => boolean
}

type Judged = Pick<ReceiptRow, 'stage' | 'barred' | 'shares' | 'customerCode'>

const RULES: Readonly<Record<ReceiptStep, Rule>> = {
  confirm: { in: 'RECORDED', by: ['cashier', 'finance'], second: true },
  reverse: { in: 'REVERSING', by: ['finance', 'general-manager'], second: true },
  divide: { in: 'RECORDED', by: ['cashier', 'finance'], unless: (row) => row.shares.length > 0 || row.customerCode === '' },
  withdraw: { in: 'RECORDED', by: ['cashier', 'finance'] },
  askReversal: { in: 'CONFIRMED', by: ['finance', 'general-manager'] },
}
const ORDER: readonly ReceiptStep[] = ['confirm', 'reverse', 'divide', 'withdraw', 'askReversal']

type Mine = (...roles: readonly string[]) => boolean

/** What may be offered; the service decides. The step that moves the money on comes first. */
export const stepsFor = (row: Judged, mine: Mine): readonly ReceiptStep[] =>
  ORDER.filter((step) => RULES[step].in === row.stage && mine(...RULES[step].by) && !(RULES[step].second && row.barred) && !RULES[step].unless?.(row))

/** True when only an earlier duty of this person keeps them from the next step. */
export const isBarred = (row: Pick<ReceiptRow, 'stage' | 'barred'>, mine: Mine): boolean =>
  row.barred !== null && row.barred !== undefined && ORDER.some((step) => RULES[step].second && RULES[step].in === row.stage && mine(...RULES[step].by))
