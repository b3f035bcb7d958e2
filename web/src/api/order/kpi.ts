import { answer } from '../http'
import { order, type Schemas } from './client'

/** How the whole house stands, from the orders' point of view. */
export type Kpi = Schemas['KpiView']
/** A number of orders and the query that shows exactly those on the board. */
export type Counted = Schemas['Figure']
export type OnTimeWeek = Schemas['Week']
export type FlowWeek = Schemas['Flow']
/** A plant or a workshop in these 26 weeks. */
export type Place = Schemas['Place']
export type StepCode = Schemas['Step']
export type ReasonCode = Schemas['LateReason']

export const kpi = () => answer(order.GET('/kpi'))
