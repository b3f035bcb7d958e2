import { session } from '@/api/session'
import type { Customer } from '@/api/customer/queries'
import type { Channel, TradeType } from '@/api/order/types'
import type { DraftLine } from './draft'

/** An order that is being typed. */
export interface Draft {
  readonly customer: Customer | null
  readonly externalNo: string
  readonly channel: Channel
  readonly tradeType: TradeType
  readonly rush: boolean
  readonly lines: readonly DraftLine[]
}

/** Keeps what is typed in this tab, for this person, until it is saved. */
export function keptDraft() {
  const key = `gendan.new-order.${session.value?.user ?? ''}`
  return {
    read(): Draft | null {
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Draft | null
      } catch {
        return null
      }
    },
    write: (draft: Draft) => sessionStorage.setItem(key, JSON.stringify(draft)),
    forget: () => sessionStorage.removeItem(key),
  }
}
