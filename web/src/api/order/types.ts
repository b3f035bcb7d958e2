import type { PageOf, Told } from '../told'
import type { Schemas } from './client'

export type OrderStatus = Schemas['OrderStatus']
export type Channel = Schemas['Channel']
export type TradeType = Schemas['TradeType']
export type RecordOrder = Schemas['RecordOrder']
export type ReplyOrder = Schemas['ReplyOrder']
export type ConfirmOrder = Schemas['ConfirmOrder']
export type RequestOverride = Schemas['RequestOverride']

/** What the board says, in the words of the services that told it. */
export type MoneyState = 'NONE' | 'DEPOSIT_DUE' | 'DEPOSIT_PAID' | 'BALANCE_DUE' | 'BALANCE_PAID' | 'PAID' | 'REOPENED' | 'OVERDUE'
export type MaterialState = 'UNKNOWN' | 'COMPLETE' | 'DATED' | 'SHORT'
export type DeliveryState = 'NONE' | 'PLANNED' | 'HELD' | 'CLEARED' | 'PARTLY_SHIPPED' | 'DEPARTED' | 'SIGNED' | 'DISPUTED'

export type PaymentState = 'NONE' | 'DUE' | 'PAID' | 'OVERDUE'
export type WaitingStep = Schemas['Step']
export type Focus = Schemas['Focus']

type Row = Told<
  Schemas['TrackingRow'],
  | 'customerName' | 'externalNo' | 'productName' | 'quantity' | 'unit' | 'focus' | 'total' | 'received' | 'kitDate' | 'silentSince'
  | 'expectedDate' | 'slackDays' | 'lastEvent' | 'lastEventAt'
>
export type TrackingRow = Omit<Row, 'money' | 'deposit' | 'balance' | 'total' | 'received' | 'material' | 'delivery'> & {
  readonly money: MoneyState
  readonly deposit: PaymentState
  readonly balance: PaymentState
  readonly total?: Money | null
  readonly received?: Money | null
  readonly material: MaterialState
  readonly delivery: DeliveryState
}
export type TrackingPage = PageOf<TrackingRow>
export interface TrackingCounts {
  readonly today: string
  readonly now: string
  readonly status: Readonly<Partial<Record<OrderStatus, number>>>
  readonly focus: Readonly<Partial<Record<Focus, number>>>
  readonly step: Readonly<Partial<Record<WaitingStep, number>>>
}

export type Party = Schemas['Party']
export type ReminderChannel = RemindOrder['channel']
export type RemindOrder = Schemas['Remind']
export type TodayItem = Omit<Told<Schemas['ItemView'], 'since' | 'lastReminder' | 'snoozedUntil'>, 'order' | 'lastReminder'> & {
  readonly order: TrackingRow
  readonly lastReminder?: Told<Schemas['ReminderView']> | null
}
export interface TodayList {
  readonly today: string
  readonly now: string
  readonly counts: Readonly<Partial<Record<Focus, number>>>
  readonly items: readonly TodayItem[]
}

export type OrderLine = Told<Schemas['LineView'], 'unitPrice' | 'promisedDate' | 'requirements'>
export type Money = Told<Schemas['Money']>
type Order = Told<
  Schemas['OrderView'],
  'externalNo' | 'total' | 'repliedAt' | 'confirmedAt' | 'releasedAt' | 'completedAt' | 'lines'
>
export type OrderView = Omit<Order, 'lines' | 'total'> & { readonly lines: readonly OrderLine[]; readonly total?: Money | null }

export type TimelineEntry = Told<Schemas['EntryView'], 'causedBy'>
export type PromiseEntry = Told<Schemas['PromiseView']>
export type ConditionName = Schemas['Name']
export type Condition = Told<Schemas['Condition'], 'evidence'>
export type Override = Told<Schemas['OverrideView'], 'endorsedBy' | 'approvedBy' | 'usedAt'>
export interface Gate {
  readonly open: boolean
  readonly conditions: readonly Condition[]
  readonly overrides: readonly Override[]
}
export type Answer = Told<Schemas['AnswerView'], 'lineId' | 'starts' | 'date' | 'days' | 'note'>
export interface Review {
  readonly round: number
  readonly answers: readonly Answer[]
  readonly proposedDates: Readonly<Record<string, string>>
}
