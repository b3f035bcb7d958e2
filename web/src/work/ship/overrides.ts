import type { Override } from '@/api/logistics/types'
import { now } from '@/kit/days'

export type OverrideStep = 'asked' | 'endorsed' | 'approved' | 'used' | 'expired'

/** How far an override is: asked, endorsed by finance, approved by the general manager, used by one departure. */
export function stepOf(one: Override, at: Date = now()): OverrideStep {
  if (one.usedAt) return 'used'
  if (new Date(one.expiresAt) <= at) return 'expired'
  if (one.approvedBy) return 'approved'
  return one.endorsedBy ? 'endorsed' : 'asked'
}
