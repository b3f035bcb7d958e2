/** The way of an order as its customer knows it: six steps, no plants, no slips. */
export const WAY = ['received', 'confirmed', 'material', 'making', 'shipped', 'delivered'] as const
export type WayStep = (typeof WAY)[number]

export interface WayFacts {
  readonly status: string
  readonly materialHere: boolean
  /** How much of the work is done, 0 to 100. */
  readonly made: number
  readonly shipped: boolean
  readonly delivered: boolean
}

/** Going on, all there, waiting for a word, or called off. */
export type WayEnd = 'going' | 'delivered' | 'held' | 'cancelled'

export interface Way {
  readonly end: WayEnd
  readonly now: WayStep | null
  readonly made: number
  readonly steps: readonly { readonly key: WayStep; readonly state: 'done' | 'now' | 'open' }[]
}

const LIFE = ['DRAFT', 'REVIEWING', 'REPLIED', 'CONFIRMED', 'RELEASED', 'COMPLETED', 'SETTLED', 'ARCHIVED']
const ALL = 100

export function wayOf(facts: WayFacts): Way {
  const reached = (status: string) => LIFE.indexOf(facts.status) >= LIFE.indexOf(status)
  const delivered = facts.delivered || reached('COMPLETED')
  const shipped = facts.shipped || delivered
  const made = shipped || facts.made >= ALL
  const material = made || facts.materialHere || facts.made > 0
  const done: Readonly<Record<WayStep, boolean>> = {
    received: true, confirmed: reached('CONFIRMED') || material, material, making: made, shipped, delivered,
  }
  const now = WAY.find((step) => !done[step]) ?? null
  return {
    end: endOf(facts.status, delivered),
    now,
    made: made ? ALL : facts.made,
    steps: WAY.map((key) => ({ key, state: done[key] ? 'done' : key === now ? 'now' : 'open' })),
  }
}

function endOf(status: string, delivered: boolean): WayEnd {
  if (status === 'CANCELLED' || status === 'REJECTED') return 'cancelled'
  if (status === 'ON_HOLD') return 'held'
  return delivered ? 'delivered' : 'going'
}
