import type { ShipmentStatus } from '@/api/logistics/types'

export type Action = 'details' | 'pick' | 'pack' | 'inspect' | 'load' | 'depart' | 'arrive' | 'sign' | 'close' | 'split'

interface Rule {
  readonly in: readonly ShipmentStatus[]
  readonly by: string
}

/** What may be offered; the service decides. The first one that is possible is the natural next step. */
const RULES: Readonly<Record<Action, Rule>> = {
  details: { in: ['PLANNED', 'DETAILS_CONFIRMED'], by: 'logistics' },
  pick: { in: ['CLEARED'], by: 'warehouse' },
  pack: { in: ['PICKED'], by: 'warehouse' },
  inspect: { in: ['PACKED'], by: 'qc' },
  load: { in: ['INSPECTED'], by: 'warehouse' },
  depart: { in: ['LOADED'], by: 'logistics' },
  arrive: { in: ['DEPARTED'], by: 'logistics' },
  sign: { in: ['ARRIVED'], by: 'logistics' },
  close: { in: ['SIGNED', 'DISPUTED'], by: 'logistics' },
  split: { in: ['PLANNED', 'DETAILS_CONFIRMED'], by: 'logistics' },
}

const ORDER = Object.keys(RULES) as readonly Action[]

export function actionsFor(status: ShipmentStatus, mine: (...roles: readonly string[]) => boolean): readonly Action[] {
  return ORDER.filter((action) => RULES[action].in.includes(status) && mine(RULES[action].by))
}

/** Who does the next step when it is not the reader; null when nothing is left or the gate decides. */
export function nextBy(status: ShipmentStatus): { readonly action: Action; readonly role: string } | null {
  const action = ORDER.find((one) => one !== 'split' && RULES[one].in.includes(status))
  return action === undefined ? null : { action, role: RULES[action].by }
}
