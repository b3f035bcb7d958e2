import type { CostSheet, LedgerEntry, Payments, Receipt } from '@/api/finance/queries'
import { dayNo, shortDay, shortTime } from '@/kit/days'
import { formatMoney } from '@/kit/numbers'
import type { MoneyLine } from './MoneyTable.vue'
import type { t } from './words'

type Words = (typeof t)['value']
type Plan = NonNullable<Payments['plan']>

/** The parts of the plan with what of each is missing. */
export function partLines(plan: Plan, w: Words): MoneyLine[] {
  const money = (value: number) => formatMoney(value, plan.currency ?? '')
  return plan.parts.map((part) => ({
    key: part.id,
    name: w.partOf[part.kind],
    note: [w.guardOf[part.gate], part.dueDate ? w.dueOn(shortDay(dayNo(part.dueDate))) : ''].filter(Boolean).join(' · '),
    amounts: [money(part.amount), part.status === 'DROPPED' ? w.dropped : part.missing > 0 ? w.missing(money(part.missing)) : w.paid],
    tone: part.overdueLevel > 0 && part.missing > 0 ? 'late' : part.missing > 0 ? 'open' : 'paid',
  }))
}

/** What came in for one order; of a divided receipt its share. */
export function receiptLines(receipts: readonly Receipt[], orderId: string, w: Words): MoneyLine[] {
  return receipts.map((one) => {
    const share = one.shares.find((of) => of.orderId === orderId)?.amount ?? one.amount
    const whole = one.shares.length > 1 ? w.partOfWhole(formatMoney(one.amount, one.currency)) : ''
    return {
      key: one.id,
      name: one.receiptNo,
      note: [shortDay(dayNo(one.valueDate)), w.stageOf[one.status], whole].filter(Boolean).join(' · '),
      // What was undone counts the other way, as on paper.
      amounts: [formatMoney(one.status === 'REVERSED' ? -share : share, one.currency)],
      tone: one.status === 'CONFIRMED' ? 'paid' : 'open',
    }
  })
}

/** Revenue, costs in brackets, and what is left. */
export function costLines(sheet: CostSheet, w: Words): MoneyLine[] {
  const revenue: MoneyLine[] = sheet.revenue === null || sheet.revenue === undefined ? [] : [{ key: 'revenue', name: w.revenue, amounts: [formatMoney(sheet.revenue, sheet.currency ?? '')] }]
  const sums = sheet.sums.map((sum) => ({ key: `${sum.kind}${sum.currency}`, name: w.costOf[sum.kind], amounts: [formatMoney(-sum.amount, sum.currency)] }))
  const margin: MoneyLine =
    sheet.margin === null || sheet.margin === undefined
      ? { key: 'margin', name: w.margin, note: w.marginUnknown, amounts: ['–'], tone: 'sum' }
      : { key: 'margin', name: w.margin, note: share(sheet), amounts: [formatMoney(sheet.margin, sheet.currency ?? '')], tone: 'sum' }
  return [...revenue, ...sums, margin]
}

const share = (sheet: CostSheet): string => (sheet.revenue ? `${((100 * (sheet.margin ?? 0)) / sheet.revenue).toFixed(1)}%` : '')

export interface LedgerBlock {
  readonly key: string
  readonly heads: readonly string[]
  readonly lines: readonly MoneyLine[]
}

/** Each entry with its lines, debit and credit apart. */
export function ledgerBlocks(entries: readonly LedgerEntry[], w: Words): LedgerBlock[] {
  const amount = (value: number, currency: string) => (value === 0 ? '' : formatMoney(value, currency))
  return entries.map((entry) => ({
    key: entry.id,
    heads: [`${w.occasionOf[entry.kind as keyof Words['occasionOf']] ?? entry.kind} · ${shortTime(new Date(entry.postedAt))}`, w.debit, w.creditSide],
    lines: entry.lines.map((line, at) => ({
      key: String(at),
      name: w.accountOf[line.account as keyof Words['accountOf']] ?? line.account,
      amounts: [amount(line.debit, line.currency), amount(line.credit, line.currency)],
    })),
  }))
}
