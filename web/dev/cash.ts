import type { TrackingRow } from '../src/api/order/types'
import { iso, uuid } from './sample.ts'

const DAY = 86_400_000
const TOTAL = 186_400
const DEPOSIT = 55_920

/** What finance tells about the sample: orders with their money, receipts in every state, the books. */
export function cashAnswers(url: URL, rows: readonly TrackingRow[]): unknown {
  const asked = url.searchParams
  switch (url.pathname.replace('/api/finance', '')) {
    case '/cash-desk/receipts':
      return page(receipts(rows).filter((one) => asked.get('state') === null || stateOf(one) === asked.get('state') || (asked.get('state') === 'CONFIRMED' && one.status === 'CONFIRMED')), asked)
    case '/cash-desk/receipts/counts':
      return { recorded: receipts(rows).filter((one) => one.status === 'RECORDED').length, reversing: rows.length === 0 ? 0 : 1 }
    case '/cash-desk/accounts':
      return page(accounts(rows).filter((one) => ofState(one, asked.get('state')) && (asked.get('query') ?? one.orderNo) === one.orderNo), asked)
    case '/cash-desk/accounts/counts':
      return counts(rows)
    case '/cash-desk/due':
      if (rows.length === 0) return []
      return [{ currency: 'CNY', from: iso(Date.now()).slice(0, 10), overdue: 260_960, weeks: [503_280, 391_440, 130_480, 0] }]
    case '/receivables':
      return page(accounts(rows).filter((one) => one.outstanding > 0 && (asked.get('overdue') !== 'true' || one.overdueDays > 0)).map((one) => ({ ...one, invoiced: one.balancePaid })), asked)
    case '/receivables/ageing':
      if (rows.length === 0) return []
      return [{ currency: 'CNY', notDue: 1_640_000, upTo30: 260_960, upTo60: 130_480, upTo90: 0, older: 55_920 }]
    case '/trial-balance':
      return { balanced: true, accounts: rows.length === 0 ? [] : balances() }
    case '/customer-balances':
      return page(customers(rows), asked)
    default:
      if (url.pathname.endsWith('/statement')) return statement(rows, url.pathname.split('/').at(-2) ?? '', asked)
      return url.pathname.endsWith('/ledger') ? entries() : url.pathname.endsWith('/cost-sheet') ? costSheet() : undefined
  }
}

function entries() {
  const line = (name: string, debit: number, credit: number) => ({ account: name, currency: 'CNY', debit, credit })
  return [{
    id: uuid(8_001), kind: 'RECEIPT_CONFIRMED', documentId: uuid(7_000), reason: null, postedBy: 'wu', postedAt: iso(Date.now() - 9 * DAY),
    lines: [line('BANK', DEPOSIT, 0), line('CUSTOMER_DEPOSIT', 0, DEPOSIT)],
  }]
}

function costSheet() {
  const sum = (kind: string, amount: number) => ({ kind, currency: 'CNY', amount })
  return { orderId: uuid(1), revenue: TOTAL, currency: 'CNY', openedAt: iso(Date.now()), sums: [sum('MATERIAL', 71_200), sum('OUTSOURCING', 18_360), sum('FREIGHT', 3_200)], margin: 93_640, costs: [] }
}

type Account = ReturnType<typeof account>

const accounts = (rows: readonly TrackingRow[]) => rows.filter((row) => !['DRAFT', 'REVIEWING', 'REPLIED'].includes(row.status)).map(account)

function account(row: TrackingRow, at: number) {
  const deposit = !['NONE', 'DEPOSIT_DUE'].includes(row.money)
  const balance = ['BALANCE_PAID', 'PAID'].includes(row.money)
  const received = (deposit ? DEPOSIT : 0) + (balance ? TOTAL - DEPOSIT : 0)
  return {
    orderId: row.orderId, orderNo: row.orderNo, customerCode: row.customerCode, customerName: row.customerName, currency: 'CNY', total: TOTAL,
    deposit: DEPOSIT, depositPaid: deposit ? DEPOSIT : 0, balance: TOTAL - DEPOSIT, balancePaid: balance ? TOTAL - DEPOSIT : 0, credit: 0, creditPaid: 0,
    creditDays: at % 5 === 0 ? 30 : null, received, outstanding: TOTAL - received, overpaid: at % 40 === 7 ? 1_200 : 0,
    dueDate: balance ? null : iso(Date.now() + (row.money === 'OVERDUE' ? -(3 + (at % 20)) : 5) * DAY).slice(0, 10),
    overdueDays: row.money === 'OVERDUE' ? 3 + (at % 20) : 0, release: deposit ? 'MET' : 'WAITS', ship: balance ? 'MET' : 'WAITS', cancelled: row.status === 'CANCELLED',
  }
}

function ofState(one: Account, state: string | null): boolean {
  switch (state) {
    case 'OWING':
      return one.outstanding > 0
    case 'OVERDUE':
      return one.overdueDays > 0
    case 'RELEASE_WAITS':
      return one.release === 'WAITS'
    case 'SHIP_WAITS':
      return one.release === 'MET' && one.ship === 'WAITS'
    case 'PAID':
      return one.outstanding === 0
    case 'CREDIT':
      return one.overpaid > 0
    default:
      return true
  }
}

function counts(rows: readonly TrackingRow[]) {
  const all = accounts(rows)
  const of = (state: string) => all.filter((one) => ofState(one, state)).length
  return { owing: of('OWING'), overdue: of('OVERDUE'), releaseWaits: of('RELEASE_WAITS'), shipWaits: of('SHIP_WAITS'), credit: of('CREDIT') }
}

const stateOf = (one: { status: string; reversalRequestedAt: string | null }) => (one.reversalRequestedAt && one.status === 'CONFIRMED' ? 'REVERSING' : one.status)

function receipts(rows: readonly TrackingRow[]) {
  return accounts(rows).slice(0, 24).map((one, at) => {
    const asked = one.depositPaid === 0 ? one.deposit : one.balance
    const amount = at % 4 === 1 ? asked - 920 : at % 7 === 3 ? asked + 80 : asked
    const other = at === 3 ? accounts(rows).find((next) => next.customerCode === one.customerCode && next.orderId !== one.orderId) : undefined
    const share = (of: typeof one, part: number) => ({ orderId: of.orderId, orderNo: of.orderNo, amount: part, part: 'DEPOSIT', asked: part, difference: 0 })
    const shares = other ? [share(one, asked), share(other, amount - asked)] : [{ ...share(one, amount), part: one.depositPaid === 0 ? 'DEPOSIT' : 'BALANCE', asked, difference: amount - asked }]
    const status = at < 9 ? 'RECORDED' : at === 14 ? 'REVERSED' : at === 15 ? 'WITHDRAWN' : 'CONFIRMED'
    return {
      id: uuid(7_000 + at), receiptNo: `RC2611-${String(240 - at).padStart(6, '0')}`, status, amount, currency: 'CNY', bankAccount: at % 3 ? '工行 6222 0001' : '建行 4367 1180',
      bankReference: `2611${String(91_237 + at * 131)}`, valueDate: iso(Date.now() - at * DAY).slice(0, 10), payer: one.customerName, orderId: one.orderId, orderNo: one.orderNo,
      customerCode: one.customerCode, customerName: one.customerName, part: one.depositPaid === 0 ? 'DEPOSIT' : 'BALANCE', asked, difference: amount - asked,
      recordedAt: iso(Date.now() - at * DAY), confirmedAt: status === 'CONFIRMED' ? iso(Date.now() - at * DAY) : null, closedAt: null,
      reversalRequestedAt: at === 12 ? iso(Date.now()) : null, reversalReason: at === 12 ? '银行退票' : null, barred: at % 5 === 2 && status === 'RECORDED' ? 'RECORDER' : null, version: 0, shares,
    }
  })
}

/** Customers in the sample are known by their codes. */
const customerId = (code: string) => uuid(9_000 + [...code].reduce((sum, letter) => sum + letter.charCodeAt(0), 0))

function lines(rows: readonly TrackingRow[], id: string) {
  let balance = 42_000
  return accounts(rows)
    .filter((one) => customerId(one.customerCode) === id && one.received > 0)
    .slice(0, 12)
    .flatMap((one, at) => {
      const line = (kind: string, documentNo: string, due: number, received: number) => ({
        lineNo: 0, day: iso(Date.now() - (12 - at) * DAY).slice(0, 10), kind, orderId: one.orderId, orderNo: one.orderNo, documentNo, valueDate: null, due, received, balance: (balance += due - received),
      })
      return [line('RECEIPT_CONFIRMED', `RC2611-${String(at + 1).padStart(6, '0')}`, 0, one.received), ...(at % 2 === 0 ? [line('GOODS_DEPARTED', `SH2611-${String(at + 1).padStart(6, '0')}`, TOTAL, 0)] : [])]
    })
    .map((line, at) => ({ ...line, lineNo: at + 1 }))
}

function statement(rows: readonly TrackingRow[], id: string, asked: URLSearchParams) {
  const one = accounts(rows).find((account) => customerId(account.customerCode) === id)
  if (one === undefined) return undefined
  const found = lines(rows, id)
  const sum = (of: 'due' | 'received') => found.reduce((total, line) => total + line[of], 0)
  const closing = found.at(-1)?.balance ?? 42_000
  return {
    customerId: id, customerCode: one.customerCode, customerName: one.customerName, currency: 'CNY', from: asked.get('from'), to: asked.get('to'), opening: 42_000, due: sum('due'),
    received: sum('received'), closing, receivable: Math.max(closing, 0), prepaid: Math.max(-closing, 0), lines: found,
  }
}

function customers(rows: readonly TrackingRow[]) {
  return [...new Set(accounts(rows).map((one) => customerId(one.customerCode)))].map((id) => statement(rows, id, new URLSearchParams()))
}

function balances() {
  const line = (name: string, debit: number, credit: number) => ({ account: name, currency: 'CNY', debit, credit, balance: debit - credit })
  return [
    line('BANK', 8_412_300.5, 120_480), line('COST', 3_120_400, 0), line('CUSTOMER_DEPOSIT', 5_004_000, 6_120_300.5), line('PAYABLE', 0, 3_120_400),
    line('RECEIVABLE', 7_204_600, 6_010_120), line('REVENUE', 0, 8_370_000),
  ]
}

function page(items: readonly unknown[], asked: URLSearchParams) {
  const at = Number(asked.get('page') ?? 0)
  const size = Number(asked.get('size') ?? 50)
  return { items: items.slice(at * size, (at + 1) * size), page: at, size, total: items.length }
}
