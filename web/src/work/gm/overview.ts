import type { FlowWeek, Kpi, OnTimeWeek } from '@/api/order/kpi'
import { dayNo, shortDay } from '@/kit/days'
import type { t } from './words'

type Words = (typeof t)['value']

/** The board's page that shows exactly the orders behind a number. */
export const toOrders = (list: string): string => (list === '' ? '/orders' : `/orders?${list}`)

export const rateText = (rate: number): string => rate.toFixed(1)

/** The newest week in which something was due, and the one before it. */
export function lastMeasured(weeks: readonly OnTimeWeek[]): readonly [OnTimeWeek | null, OnTimeWeek | null] {
  const measured = weeks.filter((week) => week.rate != null)
  return [measured.at(-1) ?? null, measured.at(-2) ?? null]
}

/** 11/23 起一周准时率 91.4%,降 1.2;主因:外协 6 单. A quiet week says that it is one. */
export function note(kpi: Kpi, w: Words): string {
  const [last, before] = lastMeasured(kpi.onTime.weeks)
  const running = kpi.onTime.weeks.at(-1)
  const parts = [
    ...(running?.rate === null && running.due === 0 ? [w.noteQuiet] : []),
    ...(last ? [w.noteRate(rateText(last.rate!), dayOf(last.week)), ...(before ? [moved(last.rate! - before.rate!, w)] : [])] : []),
    ...(kpi.overdue.orders > 0 ? [w.noteOverdue(kpi.overdue.orders)] : []),
    ...(kpi.lateReasons[0] ? [w.noteLate(w.reasonOf[kpi.lateReasons[0].reason], kpi.lateReasons[0].orders)] : []),
  ]
  return parts.join(w.join) + w.noteFull
}

function moved(points: number, w: Words): string {
  const rounded = Math.round(points * 10) / 10
  if (rounded === 0) return w.noteSame
  return rounded > 0 ? w.noteUp(rateText(rounded)) : w.noteDown(rateText(-rounded))
}

export const dayOf = (iso: string): string => shortDay(dayNo(iso))

/** A week as a place in the drawing, in percent of its size. */
export interface Dot {
  readonly week: string
  readonly x: number
  readonly y: number
  readonly late: boolean
  readonly label: string
  readonly to: string
}

export interface Series {
  readonly dots: readonly Dot[]
  /** The line; a week without measure interrupts it. */
  readonly line: string
  readonly target: number
  readonly floor: number
  readonly ticks: readonly { readonly y: number; readonly text: string }[]
  readonly days: readonly { readonly x: number; readonly text: string }[]
}

const HUNDRED = 100
const STEP = 10
const EVERY = 5

/** The on-time rate as a line between the lowest ten below it and a hundred. */
export function series(onTime: Kpi['onTime'], w: Words): Series {
  const rates = onTime.weeks.flatMap((week) => (week.rate == null ? [] : [week.rate]))
  const floor = Math.min(HUNDRED - 2 * STEP, Math.max(0, Math.floor((Math.min(onTime.target, ...rates) - 1) / STEP) * STEP))
  const yOf = (rate: number) => HUNDRED - (HUNDRED * (rate - floor)) / (HUNDRED - floor)
  const xOf = (at: number) => (HUNDRED * at) / Math.max(1, onTime.weeks.length - 1)
  const dots: Dot[] = []
  let line = ''
  let pen = 'M'
  onTime.weeks.forEach((week, at) => {
    if (week.rate == null) {
      pen = 'M'
      return
    }
    const [x, y] = [xOf(at), yOf(week.rate)]
    line += `${pen}${x.toFixed(2)} ${y.toFixed(2)}`
    pen = 'L'
    dots.push({ week: week.week, x, y, late: week.rate < onTime.target, label: w.point(dayOf(week.week), rateText(week.rate), week.onTime, week.due), to: toOrders(week.list) })
  })
  const ticks = Array.from({ length: (HUNDRED - floor) / STEP + 1 }, (_, at) => floor + at * STEP).map((rate) => ({ y: yOf(rate), text: `${rate}%` }))
  const days = onTime.weeks.flatMap((week, at) => (at % EVERY === 0 ? [{ x: xOf(at), text: dayOf(week.week) }] : []))
  return { dots, line, target: yOf(onTime.target), floor, ticks, days }
}

/** Received and shipped of a week, as parts of the fullest week. */
export function flowBars(flow: readonly FlowWeek[], w: Words) {
  const most = Math.max(1, ...flow.flatMap((week) => [week.received, week.shipped]))
  return flow.map((week, at) => ({
    key: week.week,
    day: at % EVERY === 0 ? dayOf(week.week) : '',
    received: (HUNDRED * week.received) / most,
    shipped: (HUNDRED * week.shipped) / most,
    label: w.flowPoint(dayOf(week.week), week.received, week.shipped),
    receivedTo: toOrders(week.receivedList),
    shippedTo: toOrders(week.shippedList),
    empty: week.received === 0 && week.shipped === 0,
  }))
}

export const share = (value: number, most: number): string => `${most > 0 ? (HUNDRED * value) / most : 0}%`
