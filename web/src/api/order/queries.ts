import { answer, versioned } from '../http'
import { PAGE_SIZE } from '../pages'
import { order } from './client'
import type { Focus, OrderStatus, TodayList, TrackingPage } from './types'

/** Which orders, as the service takes it; what is not said lets everything through. */
export interface TrackingFilter {
  readonly status?: readonly OrderStatus[]
  readonly focus?: readonly Focus[]
  readonly query?: string
  /** Many numbers at once, divided by commas. */
  readonly numbers?: string
  readonly id?: readonly string[]
  readonly owner?: string
  readonly sort?: string
  readonly direction?: 'ASC' | 'DESC'
}

export function trackingPage(filter: TrackingFilter, page: number, size = PAGE_SIZE): Promise<TrackingPage> {
  return answer(order.GET('/tracking', { params: { query: { ...asked(filter), page, size } } })) as Promise<TrackingPage>
}

const asked = (filter: TrackingFilter) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value.length > 0)) as object

/** How many orders are in each state and want something for each reason. */
export const trackingCounts = (filter: TrackingFilter = {}) =>
  answer(order.GET('/tracking/counts', { params: { query: asked(filter) } }))

const path = (id: string) => ({ params: { path: { id } } })

export const orderOf = (id: string) => versioned(order.GET('/orders/{id}', path(id)))
export const timelineOf = (id: string) => answer(order.GET('/orders/{id}/timeline', path(id)))
export const promisesOf = (id: string) => answer(order.GET('/orders/{id}/promises', path(id)))
export const gateOf = (id: string) => answer(order.GET('/orders/{id}/release-gate', path(id)))
export const reviewOf = (id: string) => answer(order.GET('/orders/{id}/review', path(id)))

/** Today's list: what is to be done, or what was put away. */
export const todayList = (owner: string, away: boolean) =>
  answer(order.GET('/today', { params: { query: { owner, away: String(away) } } })) as Promise<TodayList>
