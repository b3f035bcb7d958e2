import type { OrderStatus } from '@/api/order/types'

export type Action = 'review' | 'reply' | 'confirm' | 'release' | 'promise' | 'archive' | 'hold' | 'resume' | 'cancel' | 'reject' | 'handover'

interface Rule {
  readonly in: readonly OrderStatus[]
  readonly by: readonly string[]
}

const MERCHANDISER = ['merchandiser']
const STOPPERS = ['sales-supervisor', 'finance', 'general-manager']
const ENDERS = ['sales-supervisor', 'general-manager']

/** What may be offered; the service decides. The first one that is possible is the natural next step. */
const RULES: Readonly<Record<Action, Rule>> = {
  review: { in: ['DRAFT', 'REPLIED'], by: MERCHANDISER },
  reply: { in: ['REVIEWING'], by: MERCHANDISER },
  confirm: { in: ['REPLIED'], by: MERCHANDISER },
  release: { in: ['CONFIRMED'], by: MERCHANDISER },
  archive: { in: ['SETTLED'], by: MERCHANDISER },
  promise: { in: ['REPLIED', 'CONFIRMED', 'RELEASED'], by: MERCHANDISER },
  resume: { in: ['ON_HOLD'], by: STOPPERS },
  hold: { in: ['DRAFT', 'REVIEWING', 'REPLIED', 'CONFIRMED', 'RELEASED'], by: STOPPERS },
  cancel: { in: ['DRAFT', 'REVIEWING', 'REPLIED', 'CONFIRMED', 'RELEASED', 'ON_HOLD'], by: ENDERS },
  reject: { in: ['DRAFT', 'REVIEWING'], by: ENDERS },
  handover: { in: ['DRAFT', 'REVIEWING', 'REPLIED', 'CONFIRMED', 'RELEASED', 'COMPLETED', 'SETTLED', 'ON_HOLD'], by: ['merchandiser', 'sales-supervisor'] },
}

export function actionsFor(status: OrderStatus, mine: (...roles: readonly string[]) => boolean): readonly Action[] {
  const order: readonly Action[] = ['reply', 'confirm', 'release', 'archive', 'resume', 'review', 'promise', 'handover', 'hold', 'cancel', 'reject']
  return order.filter((action) => RULES[action].in.includes(status) && mine(...RULES[action].by))
}
