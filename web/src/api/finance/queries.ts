import { answer } from '../http'
import { PAGE_SIZE } from '../pages'
import { finance, type Schemas } from './client'

export type PlanPart = Schemas['PartView']
export type Payments = Schemas['PaymentsView']

/** What an order is paid in and how much of it is here. */
export const paymentsOf = (orderId: string) =>
  answer(finance.GET('/orders/{orderId}/payments', { params: { path: { orderId } } }))

export type AccountState = Schemas['AccountState']
export type ReceiptState = Schemas['ReceiptState']
export type PartKind = Schemas['PartKind']
export type MoneyGate = Schemas['MoneyGate']
export type AccountRow = Schemas['AccountRow']
export type ShareRow = Schemas['ShareRow']
export type ReceiptRow = Schemas['ReceiptRow']
export type Receipt = Schemas['ReceiptView']
export type Receivable = Schemas['ReceivableView']
export type Ageing = Schemas['AgeingView']
export type RecordReceipt = Schemas['RecordReceipt']
export type AccountCounts = Schemas['AccountCounts']
export type ReceiptCounts = Schemas['ReceiptCounts']
export type Due = Schemas['DueView']
export type Balance = Schemas['BalanceView']
export type LedgerLine = Schemas['LineView']
export type LedgerEntry = Schemas['EntryView']
export type CostSheet = Schemas['CostSheetView']

export interface ReceiptFilter {
  readonly state: ReceiptState | null
  readonly query: string
}

export interface AccountFilter {
  readonly state: AccountState | null
  readonly query: string
  readonly sort: string
}

const some = <K extends string, V>(key: K, value: V | null | '') => (value === null || value === '' ? {} : { [key]: value }) as { [_ in K]?: V }

/** Receipts with the part of the plan that each begins to fill. */
export const receiptsPage = (filter: ReceiptFilter, page: number, size = PAGE_SIZE) =>
  answer(finance.GET('/cash-desk/receipts', { params: { query: { page, size, ...some('state', filter.state), ...some('query', filter.query) } } }))

export const receiptCounts = () => answer(finance.GET('/cash-desk/receipts/counts'))

/** Confirmed orders with what of them is paid. */
export const accountsPage = (filter: AccountFilter, page: number, size = PAGE_SIZE) =>
  answer(
    finance.GET('/cash-desk/accounts', {
      params: { query: { page, size, sort: filter.sort, ...some('state', filter.state), ...some('query', filter.query) } },
    }),
  )

export const accountCounts = () => answer(finance.GET('/cash-desk/accounts/counts'))

/** What is due in the next four weeks, per currency. */
export const dueSoon = () => answer(finance.GET('/cash-desk/due'))

export const receivablesPage = (overdue: boolean, page: number, size = PAGE_SIZE) =>
  answer(finance.GET('/receivables', { params: { query: { page, size, ...(overdue && { overdue: 'true' }) } } }))

export const ageing = () => answer(finance.GET('/receivables/ageing'))

export const trialBalance = () =>
  answer(finance.GET('/trial-balance'))

const ofOrder = (orderId: string) => ({ params: { path: { orderId } } })
export const ledgerOf = (orderId: string) => answer(finance.GET('/orders/{orderId}/ledger', ofOrder(orderId)))
export const costSheetOf = (orderId: string) => answer(finance.GET('/orders/{orderId}/cost-sheet', ofOrder(orderId)))

/** A receipt as its reader saw it; the version of the list is the one commands need. */
export interface SeenReceipt {
  readonly id: string
  readonly version: number
}

const command = (seen: SeenReceipt, key: string) => ({
  params: { path: { id: seen.id } },
  headers: { 'If-Match': `"${seen.version}"`, 'Idempotency-Key': key },
})

export const recordReceipt = (body: RecordReceipt, key: string) =>
  answer(finance.POST('/receipts', { body, headers: { 'Idempotency-Key': key } }))
export const confirmReceipt = (seen: SeenReceipt, key: string) =>
  answer(finance.POST('/receipts/{id}/confirmation', command(seen, key)))
export const reverseReceipt = (seen: SeenReceipt, key: string) =>
  answer(finance.POST('/receipts/{id}/reversal', command(seen, key)))
export const withdrawReceipt = (seen: SeenReceipt, reason: string, key: string) =>
  answer(finance.POST('/receipts/{id}/withdrawal', { ...command(seen, key), body: { reason } }))
export const requestReversal = (seen: SeenReceipt, reason: string, key: string) =>
  answer(finance.POST('/receipts/{id}/reversal-request', { ...command(seen, key), body: { reason } }))
export interface Share {
  readonly orderId: string
  readonly amount: number
}
export const divideReceipt = (seen: SeenReceipt, shares: readonly Share[], key: string) =>
  answer(finance.POST('/receipts/{id}/division', { ...command(seen, key), body: { shares: [...shares] } }))

export type StatementLine = Schemas['StatementLine']
export type Statement = Schemas['StatementView']
export type CustomerBalance = Schemas['BalanceRow']

/** Days that a statement covers, both included. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** What each customer's statement comes to. */
export const balancesPage = (days: Days, query: string, page: number) =>
  answer(finance.GET('/customer-balances', { params: { query: { ...days, page, size: PAGE_SIZE, ...some('query', query) } } }))

const statementOf = (customerId: string, currency: string, days: Days) =>
  answer(finance.GET('/customers/{customerId}/statement', { params: { path: { customerId }, query: { ...days, ...some('currency', currency) } } }))

export type ReconciliationStatus = Schemas['ReconciliationStatus']
export type Objection = Schemas['Against']
export type Reconciliation = Schemas['ReconciliationView']

export interface Agreed {
  readonly statement: Statement
  readonly agreement: Reconciliation | null
}

/** The statement of these days: as it was sent, or as the ledger is while nobody sent it. */
export async function agreedStatement(customerId: string, currency: string, days: Days): Promise<Agreed> {
  const statement = await statementOf(customerId, currency, days)
  const { items } = await answer(finance.GET('/reconciliations', { params: { query: { customerId, ...days } } }))
  const row = items.find((one) => one.currency === statement.currency)
  if (row === undefined) return { statement, agreement: null }
  const agreement = await answer(finance.GET('/reconciliations/{id}', { params: { path: { id: row.id } } }))
  return { statement: agreement.statement, agreement }
}

export const draftReconciliation = (body: Schemas['DraftReconciliation'], key: string) =>
  answer(finance.POST('/reconciliations', { body, headers: { 'Idempotency-Key': key } }))
export const sendReconciliation = (seen: SeenReceipt, key: string) =>
  answer(finance.POST('/reconciliations/{id}/sending', command(seen, key)))
export const confirmReconciliation = (seen: SeenReceipt, evidence: string, key: string) =>
  answer(finance.POST('/reconciliations/{id}/confirmation', { ...command(seen, key), body: { evidence } }))
export const disputeReconciliation = (seen: SeenReceipt, objections: readonly Objection[], key: string) =>
  answer(finance.POST('/reconciliations/{id}/dispute', { ...command(seen, key), body: { objections: [...objections] } }))
