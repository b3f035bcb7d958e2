import type { SlotDay } from '@/api/production/schedule'
import { dayNo, isoDay, shortDay } from '@/kit/days'
import { formatQuantity } from '@/kit/numbers'

/** Where a step of a ticket stands in the plan. */
export interface PlacedStep {
  readonly stepNo: number
  readonly name: string
  readonly workCentre: string
  readonly starts: number
  readonly ends: number
}

/** The days before a step on which it could have been, had there been hours: none when nothing was between. */
export interface Before {
  readonly step: PlacedStep
  /** The step it comes after; the first comes after nothing. */
  readonly after: PlacedStep | null
  readonly from: string
  readonly to: string
  readonly any: boolean
}

/** Each step is put on the earliest free hours after the day on which the one before it ended: these are the days that were passed over. */
export function passedOver(steps: readonly PlacedStep[], earliest: number): readonly Before[] {
  return steps.map((step, at) => {
    const after = steps[at - 1] ?? null
    const from = Math.max(earliest, after === null ? earliest : after.ends + 1)
    return { step, after, from: isoDay(from), to: isoDay(step.starts - 1), any: from < step.starts }
  })
}

/** One day that was passed over, and who has its hours. */
export interface PassedDay {
  readonly day: string
  readonly free: number
  readonly by: readonly string[]
}

/** What stands on those days now, without the ticket's own hours. */
export function standing(days: readonly SlotDay[], ticketNo: string): readonly PassedDay[] {
  return days.map((one) => {
    const others = one.bookings.filter((booking) => booking.ticketNo !== ticketNo)
    const hours = new Map<string, number>()
    for (const booking of others) {
      const who = booking.ticketNo ?? booking.orderNo ?? ''
      hours.set(who, (hours.get(who) ?? 0) + booking.hours)
    }
    const taken = others.reduce((sum, booking) => sum + booking.hours, 0)
    return { day: shortDay(dayNo(one.day)), free: Math.max(0, one.capacity - taken), by: [...hours].map(([who, all]) => `${who} ${formatQuantity(all)}`) }
  })
}

export type Verdict = 'first' | 'follows' | 'full' | 'free'

/** Why a step is where it is: no working day was before it, all that were are full, or some have hours now. */
export function verdict(before: Before, days: readonly PassedDay[]): Verdict {
  if (days.length === 0) return before.after === null ? 'first' : 'follows'
  return days.some((one) => one.free > 0) ? 'free' : 'full'
}
