import type { TrackingRow } from '@/api/order/types'

export type Next =
  | 'review' | 'reply' | 'chaseConfirm' | 'chaseDeposit' | 'release' | 'resume' | 'dispute' | 'transit' | 'balance'
  | 'clear' | 'book' | 'shipment' | 'material' | 'progress' | 'tickets' | 'start' | 'rest' | 'overdue' | 'archive' | 'none'

type Facts = Pick<TrackingRow, 'status' | 'money' | 'material' | 'tickets' | 'ticketsStarted' | 'ticketsFinished' | 'delivery'>

/** What the merchandiser does next, from what the departments say. */
export function nextOf(facts: Facts): Next {
  switch (facts.status) {
    case 'DRAFT':
      return 'review'
    case 'REVIEWING':
      return 'reply'
    case 'REPLIED':
      return 'chaseConfirm'
    case 'CONFIRMED':
      return facts.money === 'DEPOSIT_DUE' ? 'chaseDeposit' : 'release'
    case 'RELEASED':
      return released(facts)
    case 'COMPLETED':
      return facts.money === 'OVERDUE' ? 'overdue' : 'rest'
    case 'SETTLED':
      return 'archive'
    case 'ON_HOLD':
      return 'resume'
    default:
      return 'none'
  }
}

function released(facts: Facts): Next {
  if (facts.delivery === 'DISPUTED') return 'dispute'
  if (facts.delivery === 'DEPARTED' || facts.delivery === 'SIGNED') return 'transit'
  if (facts.delivery === 'CLEARED' || facts.delivery === 'PARTLY_SHIPPED') return 'book'
  if (facts.tickets === 0) return 'tickets'
  if (facts.ticketsFinished === facts.tickets) return ready(facts)
  if (facts.ticketsStarted > 0) return 'progress'
  return facts.material === 'SHORT' || facts.material === 'DATED' ? 'material' : 'start'
}

function ready(facts: Facts): Next {
  if (facts.money === 'BALANCE_DUE' || facts.money === 'DEPOSIT_PAID' || facts.money === 'OVERDUE') return 'balance'
  return facts.delivery === 'HELD' ? 'clear' : 'shipment'
}
