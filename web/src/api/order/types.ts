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

type Row = Told<Schemas['TrackingRow'], 'customerName' | 'dueDate' | 'kitDate' | 'lastEvent' | 'lastEventAt'>
export type TrackingRow = Omit<Row, 'money' | 'material' | 'delivery'> & {
  readonly money: MoneyState
  readonly material: MaterialState
  readonly delivery: DeliveryState
}
export type TrackingPage = PageOf<TrackingRow>

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
export type Override = Told<Schemas['OverrideView'], 'approvedBy'>
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
