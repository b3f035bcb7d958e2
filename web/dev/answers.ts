import type { TrackingRow } from '../src/api/order/types'

export function answers(_url: URL, _rows: readonly TrackingRow[]): unknown {
  return undefined
}
