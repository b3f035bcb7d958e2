import type { TrackingRow } from '@/api/order/types'
import { wayOf, type Way } from '@/kit/customerWay'
import { dayNo, shortDay, shortTime } from '@/kit/days'
import en from './en'
import zh from './zh-CN'

const GONE = ['DEPARTED', 'SIGNED', 'DISPUTED']
/** Before our reply the date is what the customer asked for, not what we promise. */
const UNANSWERED = ['DRAFT', 'REVIEWING']
const ALL = 100
const HALF = 50

export function wayOfRow(row: TrackingRow): Way {
  const made = row.tickets === 0 ? 0 : Math.floor((ALL * row.ticketsFinished + HALF * (row.ticketsStarted - row.ticketsFinished)) / row.tickets)
  return wayOf({ status: row.status, materialHere: row.material === 'COMPLETE', made, shipped: GONE.includes(row.delivery), delivered: row.delivery === 'SIGNED' })
}

/** What can be said to a customer: a plain sentence, in the language the customer reads. */
export function sentence(row: TrackingRow, language: 'zh-CN' | 'en'): string {
  const w = language === 'en' ? en : zh
  const way = wayOfRow(row)
  const due = row.dueDate && !UNANSWERED.includes(row.status) ? (language === 'en' ? englishDay(row.dueDate) : chineseDay(row.dueDate)) : ''
  if (way.end !== 'going') return w.say.ended[way.end](row.orderNo)
  return w.say.going(row.orderNo, way.now === 'making' && way.made > 0 ? w.say.making(way.made) : w.say.nowOf[way.now ?? 'delivered'], due)
}

const chineseDay = (iso: string) => `${Number(iso.slice(5, 7))} 月 ${Number(iso.slice(8, 10))} 日`
const englishDay = (iso: string) => new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** One order among those found. */
export interface Found {
  readonly id: string
  readonly no: string
  readonly customer: string
  readonly due: string
  readonly last: string
  readonly way: Way
  readonly told: TrackingRow
}

export const found = (row: TrackingRow): Found => ({
  id: row.orderId,
  no: row.orderNo,
  customer: row.customerName ?? row.customerCode,
  due: row.dueDate ? shortDay(dayNo(row.dueDate)) : '',
  last: row.lastEventAt ? shortTime(new Date(row.lastEventAt)) : '',
  way: wayOfRow(row),
  told: row,
})
