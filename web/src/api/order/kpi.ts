import { send } from '../http'

/** A number of orders and the query that shows exactly those on the board. */
export interface Counted {
  readonly orders: number
  readonly list: string
}

export interface OnTimeWeek {
  /** Its Monday. */
  readonly week: string
  readonly due: number
  readonly onTime: number
  /** Percent; null when nothing was due. */
  readonly rate: number | null
  readonly onFirst: number
  readonly list: string
  readonly lateList: string
}

export interface FlowWeek {
  readonly week: string
  readonly received: number
  readonly receivedList: string
  readonly shipped: number
  readonly shippedList: string
}

/** A plant or a workshop in these 26 weeks. */
export interface Place extends Counted {
  readonly code: string
  readonly running: number
  readonly late: number
  readonly finished: number
  readonly onTime: number
  readonly rate: number | null
  readonly lastHeardAt: string | null
  readonly silent: number
}

export type StepCode =
  | 'REVIEW' | 'CONFIRMATION' | 'DEPOSIT' | 'RELEASE' | 'PLANNING' | 'MATERIAL' | 'PRODUCTION' | 'OUTSOURCING' | 'BALANCE' | 'SHIPMENT' | 'TRANSIT'
  | 'DISPUTE' | 'PAYMENT' | 'FILING' | 'HOLD'
export type ReasonCode = 'MATERIAL' | 'PRODUCTION' | 'OUTSOURCING' | 'QUALITY' | 'PAYMENT' | 'LOGISTICS' | 'CUSTOMER' | 'UNKNOWN'

/** How the whole house stands, from the orders' point of view. */
export interface Kpi {
  readonly today: string
  readonly inWork: Counted
  readonly overdue: Counted
  readonly atRisk: Counted
  readonly awaitingBalance: Counted
  readonly onTime: { readonly target: number; readonly weeks: readonly OnTimeWeek[] }
  readonly waiting: readonly (Counted & { readonly step: StepCode; readonly overdue: number })[]
  readonly lateReasons: readonly (Counted & { readonly reason: ReasonCode; readonly share: number; readonly cumulative: number })[]
  readonly plants: readonly Place[]
  readonly workshops: readonly Place[]
  readonly silentDays: number
  readonly flow: readonly FlowWeek[]
}

export const kpi = async (): Promise<Kpi> => (await send(new Request('/api/order/kpi'))).json() as Promise<Kpi>
