import type { PageOf } from '../told'
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

export type TrackingRow = Omit<Schemas['TrackingRow'], 'money' | 'deposit' | 'balance' | 'material' | 'delivery'> & {
  readonly money: MoneyState
  readonly deposit: PaymentState
  readonly balance: PaymentState
  readonly material: MaterialState
  readonly delivery: DeliveryState
}
export type TrackingPage = PageOf<TrackingRow>
export type TrackingCounts = Schemas['TrackingCounts']

export type Party = Schemas['Party']
export type ReminderChannel = RemindOrder['channel']
export type RemindOrder = Schemas['Remind']
export type TodayItem = Omit<Schemas['ItemView'], 'order'> & { readonly order: TrackingRow }
export type TodayList = Omit<Schemas['TodayView'], 'items'> & { readonly items: readonly TodayItem[] }

export type OrderLine = Schemas['LineView']
export type Money = Schemas['Money']
export type OrderView = Schemas['OrderView']

export type TimelineEntry = Schemas['EntryView']
export type PromiseEntry = Schemas['PromiseView']
export type ConditionName = Schemas['Name']
export type Condition = Schemas['Condition']
export type Override = Schemas['OverrideView']
export type Gate = Schemas['GateView']
export type Answer = Schemas['AnswerView']
export type Review = Schemas['ReviewView']
