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
export type ReceiptRow = Told<
  Schemas['ReceiptRow'],
  | 'payer' | 'orderNo' | 'customerCode' | 'customerName' | 'part' | 'asked' | 'difference' | 'confirmedAt' | 'closedAt' | 'reversalRequestedAt'
  | 'reversalReason' | 'barred'
>
export type Receipt = Told<
  Schemas['ReceiptView'],
  'payer' | 'confirmedBy' | 'confirmedAt' | 'reversalRequestedBy' | 'reversalReason' | 'closedBy' | 'closedAt'
>
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
