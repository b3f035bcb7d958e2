import { answer } from '../http'
import { PAGE_SIZE } from '../pages'
import type { PageOf, Told } from '../told'
import { finance, type Schemas } from './client'

export type PlanPart = Told<Schemas['PartView'], 'dueDate' | 'askedOn'>
type Plan = Told<Schemas['PlanView'], 'signedOn'>
export interface Payments {
  readonly plan?: (Omit<Plan, 'parts'> & { readonly parts: readonly PlanPart[] }) | null
  readonly receipts: readonly Receipt[]
}

/** What an order is paid in and how much of it is here. */
export const paymentsOf = (orderId: string) =>
  answer(finance.GET('/orders/{orderId}/payments', { params: { path: { orderId } } })) as Promise<Payments>

export type AccountState = Schemas['AccountState']
export type ReceiptState = Schemas['ReceiptState']
export type PartKind = Schemas['PartKind']
export type MoneyGate = Schemas['MoneyGate']
export type AccountRow = Told<Schemas['AccountRow'], 'orderNo' | 'customerCode' | 'customerName' | 'creditDays' | 'dueDate'>
export type ShareRow = Told<Schemas['ShareRow'], 'orderNo' | 'part' | 'asked' | 'difference'>
type OneReceiptRow = Told<
  Schemas['ReceiptRow'],
  | 'payer' | 'orderNo' | 'customerCode' | 'customerName' | 'part' | 'asked' | 'difference' | 'confirmedAt' | 'closedAt' | 'reversalRequestedAt'
  | 'reversalReason' | 'barred'
>
export type ReceiptRow = Omit<OneReceiptRow, 'shares'> & { readonly shares: readonly ShareRow[] }
type OneReceipt = Told<
  Schemas['ReceiptView'],
  'payer' | 'confirmedBy' | 'confirmedAt' | 'reversalRequestedBy' | 'reversalReason' | 'closedBy' | 'closedAt' | 'dividedBy'
>
export type Receipt = Omit<OneReceipt, 'shares'> & { readonly shares: readonly Told<Schemas['ShareView']>[] }
export type Receivable = Told<Schemas['ReceivableView'], 'orderNo' | 'customerCode' | 'customerName' | 'dueDate'>
export type Ageing = Told<Schemas['AgeingView']>
export type RecordReceipt = Schemas['RecordReceipt']
export type AccountCounts = Told<Schemas['AccountCounts']>
export type ReceiptCounts = Told<Schemas['ReceiptCounts']>
export type Due = Told<Schemas['DueView']>
export type Balance = Told<Schemas['BalanceView']>
export type LedgerLine = Told<Schemas['LineView']>
export type LedgerEntry = Omit<Told<Schemas['EntryView'], 'reason'>, 'lines'> & { readonly lines: readonly LedgerLine[] }
type Sheet = Told<Schemas['CostSheetView'], 'revenue' | 'currency' | 'openedAt' | 'margin'>
export type CostSheet = Omit<Sheet, 'sums'> & { readonly sums: readonly Told<Schemas['SumView']>[] }

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
  answer(finance.GET('/cash-desk/receipts', { params: { query: { page, size, ...some('state', filter.state), ...some('query', filter.query) } } })) as Promise<PageOf<ReceiptRow>>

export const receiptCounts = () => answer(finance.GET('/cash-desk/receipts/counts')) as Promise<ReceiptCounts>

/** Confirmed orders with what of them is paid. */
export const accountsPage = (filter: AccountFilter, page: number, size = PAGE_SIZE) =>
  answer(
    finance.GET('/cash-desk/accounts', {
      params: { query: { page, size, sort: filter.sort, ...some('state', filter.state), ...some('query', filter.query) } },
    }),
  ) as Promise<PageOf<AccountRow>>

export const accountCounts = () => answer(finance.GET('/cash-desk/accounts/counts')) as Promise<AccountCounts>

/** What is due in the next four weeks, per currency. */
export const dueSoon = () => answer(finance.GET('/cash-desk/due')) as Promise<Due[]>

export const receivablesPage = (overdue: boolean, page: number, size = PAGE_SIZE) =>
  answer(finance.GET('/receivables', { params: { query: { page, size, ...(overdue && { overdue: 'true' }) } } })) as Promise<PageOf<Receivable>>

export const ageing = () => answer(finance.GET('/receivables/ageing')) as Promise<Ageing[]>

export const trialBalance = () =>
  answer(finance.GET('/trial-balance')) as Promise<{ readonly balanced: boolean; readonly accounts: readonly Balance[] }>

const ofOrder = (orderId: string) => ({ params: { path: { orderId } } })
export const ledgerOf = (orderId: string) => answer(finance.GET('/orders/{orderId}/ledger', ofOrder(orderId))) as Promise<LedgerEntry[]>
export const costSheetOf = (orderId: string) => answer(finance.GET('/orders/{orderId}/cost-sheet', ofOrder(orderId))) as Promise<CostSheet>

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
  answer(finance.POST('/receipts', { body, headers: { 'Idempotency-Key': key } })) as Promise<Receipt>
export const confirmReceipt = (seen: SeenReceipt, key: string) =>
  answer(finance.POST('/receipts/{id}/confirmation', command(seen, key))) as Promise<Receipt>
export const reverseReceipt = (seen: SeenReceipt, key: string) =>
  answer(finance.POST('/receipts/{id}/reversal', command(seen, key))) as Promise<Receipt>
export const withdrawReceipt = (seen: SeenReceipt, reason: string, key: string) =>
  answer(finance.POST('/receipts/{id}/withdrawal', { ...command(seen, key), body: { reason } })) as Promise<Receipt>
export const requestReversal = (seen: SeenReceipt, reason: string, key: string) =>
  answer(finance.POST('/receipts/{id}/reversal-request', { ...command(seen, key), body: { reason } })) as Promise<Receipt>
export interface Share {
  readonly orderId: string
  readonly amount: number
}
export const divideReceipt = (seen: SeenReceipt, shares: readonly Share[], key: string) =>
  answer(finance.POST('/receipts/{id}/division', { ...command(seen, key), body: { shares: [...shares] } })) as Promise<Receipt>

export type StatementLine = Told<Schemas['StatementLine'], 'orderNo' | 'documentNo' | 'valueDate'>
export type Statement = Omit<Told<Schemas['StatementView']>, 'lines'> & { readonly lines: readonly StatementLine[] }
export type CustomerBalance = Told<Schemas['BalanceRow'], 'customerId' | 'customerCode' | 'customerName' | 'reconciliationId' | 'reconciliationStatus'>

/** Days that a statement covers, both included. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** What each customer's statement comes to. */
export const balancesPage = (days: Days, query: string, page: number) =>
  answer(finance.GET('/customer-balances', { params: { query: { ...days, page, size: PAGE_SIZE, ...some('query', query) } } })) as Promise<PageOf<CustomerBalance>>

const statementOf = (customerId: string, currency: string, days: Days) =>
  answer(finance.GET('/customers/{customerId}/statement', { params: { path: { customerId }, query: { ...days, ...some('currency', currency) } } })) as Promise<Statement>

export type ReconciliationStatus = Schemas['ReconciliationStatus']
type OneReconciliation = Told<Schemas['ReconciliationView'], 'evidence' | 'sentBy' | 'sentAt' | 'answeredBy' | 'answeredAt'>
export type Objection = Told<Schemas['Against']>
export type Reconciliation = Omit<OneReconciliation, 'statement' | 'objections'> & { readonly statement: Statement; readonly objections: readonly Objection[] }
type ReconciliationRow = Told<Schemas['ReconciliationRow'], 'closing'>

export interface Agreed {
  readonly statement: Statement
  readonly agreement: Reconciliation | null
}

/** The statement of these days: as it was sent, or as the ledger is while nobody sent it. */
export async function agreedStatement(customerId: string, currency: string, days: Days): Promise<Agreed> {
  const statement = await statementOf(customerId, currency, days)
  const { items } = (await answer(finance.GET('/reconciliations', { params: { query: { customerId, size: PAGE_SIZE } } }))) as PageOf<ReconciliationRow>
  const row = items.find((one) => one.from === days.from && one.to === days.to && one.currency === statement.currency)
  if (row === undefined) return { statement, agreement: null }
  const agreement = (await answer(finance.GET('/reconciliations/{id}', { params: { path: { id: row.id } } }))) as Reconciliation
  return { statement: agreement.statement, agreement }
}

export const draftReconciliation = (body: Schemas['DraftReconciliation'], key: string) =>
  answer(finance.POST('/reconciliations', { body, headers: { 'Idempotency-Key': key } })) as Promise<Reconciliation>
export const sendReconciliation = (seen: SeenReceipt, key: string) =>
  answer(finance.POST('/reconciliations/{id}/sending', command(seen, key))) as Promise<Reconciliation>
export const confirmReconciliation = (seen: SeenReceipt, evidence: string, key: string) =>
  answer(finance.POST('/reconciliations/{id}/confirmation', { ...command(seen, key), body: { evidence } })) as Promise<Reconciliation>
export const disputeReconciliation = (seen: SeenReceipt, objections: readonly Objection[], key: string) =>
  answer(finance.POST('/reconciliations/{id}/dispute', { ...command(seen, key), body: { objections: [...objections] } })) as Promise<Reconciliation>
