import type { LocationQuery } from 'vue-router'
import type { TrackingFilter } from '@/api/order/queries'

/** What an address may ask of the board: the filters of the service, by their own names. */
const ASKABLE = 'status focus step owner plant workshop dueFrom dueTo receivedFrom receivedTo shippedFrom shippedTo late lateReason numbers'.split(' ')

/** The filter that the address brings, for the list behind a number. */
export function given(query: LocationQuery): TrackingFilter {
  return Object.fromEntries(ASKABLE.flatMap((name) => (query[name] ? [[name, query[name]]] : []))) as TrackingFilter
}
