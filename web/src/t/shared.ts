import { wayOf, type Way } from '@/kit/customerWay'
import type { t } from './words'

type Words = (typeof t)['value']

/** What the order service tells about a shared order. */
export interface SharedOrder {
  readonly orderNo: string
  readonly externalNo: string | null
  readonly customerName: string | null
  readonly status: string
  readonly receivedAt: string
  readonly confirmedAt: string | null
  readonly money: string
  readonly materialHere: boolean
  readonly made: number
  readonly shipped: boolean
  readonly delivered: boolean
  readonly contactName: string
  readonly contactPhone: string
  readonly expiresAt: string
  readonly lines: readonly {
    readonly lineNo: number
    readonly product: string
    readonly quantity: number
    readonly unit: string
    readonly requested: string
    readonly promised: string | null
    readonly firstPromised: string | null
  }[]
}

interface Closed {
  readonly contactName: string
  readonly contactPhone: string
  readonly revoked: boolean
}

export type Shown =
  | { readonly kind: 'order'; readonly order: SharedOrder }
  | { readonly kind: 'over'; readonly contact: Closed }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed' }

const OVER = 410
const UNKNOWN = 404

/** Opens a link. A link that is over says whom to ask; everything else can be tried again. */
export async function open(token: string, get: (url: string) => Promise<Response> = (url) => fetch(url)): Promise<Shown> {
  try {
    const response = await get(`/shared/${encodeURIComponent(token)}`)
    if (response.ok) return { kind: 'order', order: (await response.json()) as SharedOrder }
    if (response.status === OVER) return { kind: 'over', contact: (await response.json()) as Closed }
    return { kind: response.status === UNKNOWN ? 'unknown' : 'failed' }
  } catch {
    // No network, or an answer that is none: the page offers to try again.
    return { kind: 'failed' }
  }
}

export const tokenOf = (path: string): string => path.replace(/^\/t\/?/, '').replace(/\/$/, '')

const dayOf = (iso: string, w: Words): string => w.day(Number(iso.slice(5, 7)), Number(iso.slice(8, 10)))

export interface Page {
  readonly way: Way
  readonly headline: string
  readonly expected: string
  readonly until: string
  readonly money: string
  readonly lines: readonly { readonly key: number; readonly product: string; readonly quantity: string; readonly date: string; readonly was: string }[]
}

/** The order in words: where it is, when it comes, and what of that has moved. */
export function pageOf(order: SharedOrder, w: Words): Page {
  const way = wayOf(order)
  const promised = order.lines.flatMap((line) => (line.promised === null ? [] : [line.promised])).sort()
  const last = promised.at(-1)
  return {
    way,
    headline: way.end === 'going' ? w.nowOf[way.now ?? 'delivered'] : w.ended[way.end],
    expected: way.end !== 'going' ? '' : last === undefined ? w.notPromised : w.expected(dayOf(last, w)),
    until: w.until(dayOf(order.expiresAt, w)),
    money: w.moneyOf[order.money as keyof Words['moneyOf']] ?? '',
    lines: order.lines.map((line) => ({
      key: line.lineNo,
      product: line.product,
      quantity: `${line.quantity} ${line.unit}`,
      date: line.promised === null ? '–' : dayOf(line.promised, w),
      was: line.firstPromised !== null && line.firstPromised !== line.promised ? w.wasPromised(dayOf(line.firstPromised, w)) : '',
    })),
  }
}
