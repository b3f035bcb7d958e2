import { answer } from '../http'
import type { Told } from '../told'
import { finance, type Schemas } from './client'

export type PlanPart = Told<Schemas['PartView'], 'dueDate' | 'askedOn'>
type Plan = Told<Schemas['PlanView'], 'signedOn'>
export interface Payments {
  readonly plan?: (Omit<Plan, 'parts'> & { readonly parts: readonly PlanPart[] }) | null
}

/** What an order is paid in and how much of it is here. */
export const paymentsOf = (orderId: string) =>
  answer(finance.GET('/orders/{orderId}/payments', { params: { path: { orderId } } })) as Promise<Payments>
