import type { OrderView, TimelineEntry } from '@/api/order/types'
import type { Ticket } from '@/api/production/queries'
import { dayNo, now, shortDay, today } from '@/kit/days'
import type { Milestone } from '@/kit/Timeline.vue'

export type MilestoneName = 'received' | 'reply' | 'confirm' | 'release' | 'start' | 'finish' | 'depart' | 'sign' | 'settle'

interface Told {
  readonly order: OrderView
  readonly story: readonly TimelineEntry[]
  readonly tickets: readonly Ticket[]
}

interface Days {
  readonly key: MilestoneName
  readonly plan: number | null
  readonly actual: number | null
}

/** When each step was to happen and when it did. */
export function milestones(told: Told, name: (key: MilestoneName) => string, at: Date = now()): Milestone[] {
  const day = today(at)
  const days = facts(told)
  const current = days.find((one) => one.actual === null)
  return days.map((one) => {
    const late = one.actual === null && one.plan !== null && one.plan < day && !over(told.order)
    const slip = one.actual !== null && one.plan !== null ? one.actual - one.plan : 0
    return {
      key: one.key,
      name: name(one.key),
      plan: one.plan === null ? '' : shortDay(one.plan, day),
      actual: one.actual === null ? '' : shortDay(one.actual, day),
      slip: slip > 0 ? `+${slip}` : late ? `+${day - one.plan!}` : '',
      state: one.actual !== null ? 'done' : late ? 'late' : one === current && !over(told.order) ? 'now' : 'open',
    }
  })
}

const over = (order: OrderView): boolean => ['REJECTED', 'CANCELLED', 'ARCHIVED'].includes(order.status)

function facts({ order, story, tickets }: Told): Days[] {
  const promised = latest(order.lines.map((line) => line.promisedDate))
  const finished = tickets.length > 0 && tickets.every((one) => ['FINISHED', 'CLOSED', 'CANCELLED'].includes(one.status))
  return [
    { key: 'received', plan: null, actual: local(order.receivedAt) },
    { key: 'reply', plan: local(order.replyBy), actual: local(order.repliedAt) },
    { key: 'confirm', plan: null, actual: local(order.confirmedAt) },
    { key: 'release', plan: null, actual: local(order.releasedAt) },
    { key: 'start', plan: earliest(tickets.map((one) => one.starts)), actual: local(first(story, 'ticket.started')) },
    {
      key: 'finish', plan: latest(tickets.map((one) => one.ends)),
      actual: finished ? local(last(story, 'ticket.finished')) : null,
    },
    { key: 'depart', plan: null, actual: local(first(story, 'shipment.departed')) },
    { key: 'sign', plan: promised, actual: local(order.completedAt) },
    { key: 'settle', plan: null, actual: local(last(story, 'order.settled')) },
  ]
}

function local(instant: string | null | undefined): number | null {
  return instant ? today(new Date(instant)) : null
}

const earliest = (days: readonly (string | null | undefined)[]) => most(days, Math.min)
const latest = (days: readonly (string | null | undefined)[]) => most(days, Math.max)

function most(days: readonly (string | null | undefined)[], pick: (...all: number[]) => number): number | null {
  const known = days.flatMap((day) => (day ? [dayNo(day)] : []))
  return known.length === 0 ? null : pick(...known)
}

const first = (story: readonly TimelineEntry[], type: string) => story.find((one) => one.type.startsWith(type))?.at
const last = (story: readonly TimelineEntry[], type: string) => story.findLast((one) => one.type.startsWith(type))?.at
