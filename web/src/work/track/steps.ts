import type { TrackingRow } from '@/api/order/types'
import type { Step, StepState } from '@/kit/track'

/** The ten steps of an order's way, as far as the board tells of them. */
export const STEPS = ['received', 'review', 'confirm', 'deposit', 'plan', 'material', 'make', 'balance', 'ship', 'sign'] as const
export type StepName = (typeof STEPS)[number]

type Facts = Pick<TrackingRow, 'status' | 'money' | 'deposit' | 'balance' | 'material' | 'tickets' | 'ticketsStarted' | 'ticketsFinished' | 'delivery'>

const ORDER_OF = ['DRAFT', 'REVIEWING', 'REPLIED', 'CONFIRMED', 'RELEASED', 'COMPLETED', 'SETTLED', 'ARCHIVED']
const GONE = ['DEPARTED', 'SIGNED', 'DISPUTED']

/** How far the lifecycle is; a stopped or ended order is judged by what the departments say. */
const reached = (facts: Facts, status: string) => ORDER_OF.indexOf(facts.status) >= ORDER_OF.indexOf(status)

const DONE: Readonly<Record<StepName, (facts: Facts) => boolean>> = {
  received: () => true,
  review: (facts) => reached(facts, 'REPLIED'),
  confirm: (facts) => reached(facts, 'CONFIRMED'),
  deposit: (facts) => facts.money !== 'NONE' && facts.deposit !== 'DUE' && facts.deposit !== 'OVERDUE' && reached(facts, 'CONFIRMED'),
  plan: (facts) => facts.tickets > 0,
  material: (facts) => facts.material === 'COMPLETE' || finished(facts),
  make: finished,
  // Goods that may leave before the money wait for none of it.
  balance: (facts) => facts.balance === 'PAID' || GONE.includes(facts.delivery),
  ship: (facts) => GONE.includes(facts.delivery),
  sign: (facts) => facts.delivery === 'SIGNED' || reached(facts, 'COMPLETED'),
}

function finished(facts: Facts): boolean {
  return (facts.tickets > 0 && facts.ticketsFinished === facts.tickets) || reached(facts, 'COMPLETED')
}

/** The first step that is not done; null when nothing is left. */
export function currentStep(facts: Facts): StepName | null {
  return STEPS.find((step) => !DONE[step](facts)) ?? null
}

/** How much of a step is done, where the board counts it. */
export function partOf(step: StepName | null, facts: Facts): number {
  if (step !== 'make' || facts.tickets === 0) return 0
  return (facts.ticketsFinished + (facts.ticketsStarted - facts.ticketsFinished) / 2) / facts.tickets
}

/** The track of one order: blue as far as it came, red where it is late, green when all is over. */
export function stepsOf(facts: Facts, late: boolean): readonly Step[] {
  const current = currentStep(facts)
  const settled = facts.status === 'SETTLED' || facts.status === 'ARCHIVED'
  return STEPS.map((step) => ({ state: stateOf(step), ...(step === current && { part: partOf(step, facts) }) }))

  function stateOf(step: StepName): StepState {
    if (settled) return 'settled'
    if (step !== current) return DONE[step](facts) ? 'done' : 'open'
    if (facts.status === 'ON_HOLD') return 'held'
    if (facts.status === 'REJECTED' || facts.status === 'CANCELLED') return 'open'
    return late ? 'late' : 'now'
  }
}
