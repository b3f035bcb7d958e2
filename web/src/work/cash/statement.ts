import type { CustomerBalance, Days, Objection, ReconciliationStatus, Statement, StatementLine } from '@/api/finance/queries'
import type { Column } from '@/kit/column'
import { toCsv } from '@/kit/csv'
import { isoDay, today } from '@/kit/days'
import { formatMoney } from '@/kit/numbers'
import type { t } from './words'

type Words = (typeof t)['value']

/** What one customer's statement comes to, as the list shows it. */
export interface BalanceLine {
  readonly id: string
  readonly customerId: string | null
  readonly code: string
  readonly name: string
  readonly currency: string
  readonly opening: string
  readonly due: string
  readonly received: string
  readonly closing: string
  readonly receivable: string
  /** How far the agreement about just these days is. */
  readonly status: ReconciliationStatus | null
}

export function balanceLine(told: CustomerBalance): BalanceLine {
  const money = (value: number) => formatMoney(value, told.currency)
  return {
    id: `${told.customerId ?? ''} ${told.currency}`,
    customerId: told.customerId ?? null,
    code: told.customerCode ?? '',
    name: told.customerName ?? told.customerCode ?? '',
    currency: told.currency,
    opening: money(told.opening),
    due: money(told.due),
    received: money(told.received),
    closing: money(told.closing),
    receivable: money(told.receivable),
    status: (told.reconciliationStatus ?? null) as ReconciliationStatus | null,
  }
}

export function balanceColumns(w: Words): readonly Column<BalanceLine>[] {
  const s = w.statement
  const amount = (key: 'opening' | 'due' | 'received' | 'closing' | 'receivable') => ({ key, title: s[key], width: 132, align: 'end' as const, text: (row: BalanceLine) => row[key] })
  return [
    { key: 'name', title: w.column.customer, width: 200, grow: true, pinned: true, text: (row) => row.name || s.unknown },
    amount('opening'), amount('due'), amount('received'), amount('closing'), amount('receivable'),
    { key: 'agreed', title: s.agreed, width: 84, text: (row) => (row.status ? s.stateOf[row.status] : '') },
    { key: 'code', title: w.column.customerCode, width: 110, hidden: true, text: (row) => row.code },
  ]
}

/** This month so far, or a whole month before it. */
export function month(back: number, now: number = today()): Days {
  const [year, at] = isoDay(now).split('-').map(Number) as [number, number]
  const first = Date.UTC(year, at - 1 - back, 1) / 86_400_000
  return { from: isoDay(first), to: back === 0 ? isoDay(now) : isoDay(Date.UTC(year, at - back, 0) / 86_400_000) }
}

/** The month before or after the one in which these days begin; the one that runs ends today. */
export function stepMonth(days: Days, by: number, now: number = today()): Days {
  const [year, at] = days.from.split('-').map(Number) as [number, number]
  const [thisYear, thisMonth] = isoDay(now).split('-').map(Number) as [number, number]
  return month(Math.max(0, (thisYear - year) * 12 + thisMonth - at - by), now)
}

/** 收款 · 到账 11/25: what a line is about. */
export function lineWord(line: StatementLine, w: Words): string {
  const kind = w.statement.whatOf[line.kind as keyof Words['statement']['whatOf']] ?? w.occasionOf[line.kind as keyof Words['occasionOf']] ?? line.kind
  return line.valueDate && line.valueDate !== line.day ? `${kind} · ${w.statement.valueDay(line.valueDate)}` : kind
}

export const lineNumber = (line: StatementLine): string => line.documentNo ?? line.orderNo ?? ''

/** Numbers as numbers: what a spreadsheet gets is added there. */
export function statementCsv(one: Statement, w: Words): string {
  const s = w.statement
  const row = (day: string, number: string, order: string, what: string, due: string, received: string, balance: number) => [day, number, order, what, due, received, balance.toFixed(2)]
  return toCsv([
    [w.statements, one.customerCode, one.customerName, s.period(one.from, one.to), one.currency],
    [s.date, s.number, s.order, s.what, s.due, s.received, s.balance],
    row(one.from, '', '', s.opening, '', '', one.opening),
    ...one.lines.map((line) => row(line.day, lineNumber(line), line.orderNo ?? '', lineWord(line, w), line.due === 0 ? '' : line.due.toFixed(2), line.received === 0 ? '' : line.received.toFixed(2), line.balance)),
    row(one.to, '', '', s.closing, one.due.toFixed(2), one.received.toFixed(2), one.closing),
  ])
}

/** One objection per line: its number on the statement, then why. Null when a line says neither. */
export function readObjections(text: string, lines: number): readonly Objection[] | null {
  const typed = text.split('\n').map((one) => one.normalize('NFKC').trim()).filter(Boolean)
  const found = typed.map((one) => /^#?(\d{1,6})[\s.:,、]+(\S.*)$/.exec(one)).map((match) => (match ? { lineNo: Number(match[1]), reason: match[2]! } : null))
  const numbers = new Set(found.map((one) => one?.lineNo))
  const right = found.length > 0 && numbers.size === found.length && found.every((one) => one !== null && one.lineNo <= lines)
  return right ? (found as Objection[]) : null
}
