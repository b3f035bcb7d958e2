import type { Lane, LaneBar, Schedule } from '@/api/production/schedule'
import { dayNo, shortDay, weekday } from '@/kit/days'
import type { GanttBar, GanttLane } from '@/kit/gantt'
import { formatQuantity } from '@/kit/numbers'

/** The board as it is drawn: derived once when an answer comes. */
export interface Board {
  readonly today: number
  readonly earliest: number
  readonly lanes: readonly GanttLane[]
  readonly bars: readonly PlanBar[]
  readonly weeks: readonly number[]
  readonly places: readonly PlaceLoad[]
}

export interface PlanBar extends GanttBar {
  readonly told: LaneBar
  /** Days between the end of the whole ticket and the day it is due; null where one of them is unknown. */
  readonly slack: number | null
}

export interface PlaceLoad {
  readonly place: string
  readonly name: string
  readonly outside: boolean
  /** Per cent of the hours of each week; null where nobody works. */
  readonly weeks: readonly (number | null)[]
}

export interface BarWords {
  readonly offered: string
  readonly locked: string
  readonly late: (days: number) => string
}

interface Words extends BarWords {
  readonly shift: (hours: string) => string
}

const WEEK = 7

/** The Monday of a day's week. */
export const monday = (day: number): number => day - ((weekday(day) + 6) % WEEK)

export function boardOf(schedule: Schedule, weeks: readonly number[], w: Words): Board {
  const today = dayNo(schedule.today)
  return {
    today, earliest: dayNo(schedule.earliest), weeks,
    lanes: schedule.lanes.map((lane) => laneOf(lane, today, w)),
    bars: schedule.lanes.flatMap((lane) => lane.bars.map((bar) => barOf(bar, lane.workCentre, today, w))),
    places: placesOf(schedule.lanes, weeks),
  }
}

function laneOf(lane: Lane, today: number, w: Words): GanttLane {
  const coming = lane.days.filter((day) => day.working && dayNo(day.day) >= today)
  return {
    key: lane.workCentre, name: `${lane.placeName} · ${lane.name}`, note: w.shift(formatQuantity(lane.hoursPerDay)), outside: lane.outsourced,
    percent: percent(coming.reduce((sum, day) => sum + day.booked, 0), coming.length * lane.hoursPerDay) ?? 0,
    off: lane.days.filter((day) => !day.working).map((day) => dayNo(day.day)),
  }
}

const MOVABLE = ['ISSUED', 'ACCEPTED']

export function barOf(bar: LaneBar, lane: string, today: number, w: BarWords): PlanBar {
  const from = dayNo(bar.starts)
  const to = dayNo(bar.ends)
  const slack = bar.dueDate && bar.ticketEnds ? dayNo(bar.dueDate) - dayNo(bar.ticketEnds) : null
  const late = slack === null ? 0 : Math.max(0, -slack)
  const number = bar.ticketNo ?? bar.orderNo ?? w.offered
  const name = bar.productName ?? bar.productCode ?? ''
  const label = from === to ? (number.match(/0*(\d+)$/)?.[1] ?? number) : `${short(number)} ${name}`
  return {
    key: `${lane}/${bar.ticketId ?? bar.orderNo ?? ''}/${bar.stepNo}/${bar.starts}`, lane, from, to, told: bar, slack,
    label: bar.locked ? `⊠ ${label}` : label, title: titleOf(bar, `${number} ${name}`, late, today, w), tone: toneOf(bar, late),
    movable: !!bar.ticketId && !bar.locked && MOVABLE.includes(bar.status ?? ''),
  }
}

function titleOf(bar: LaneBar, what: string, late: number, today: number, w: BarWords): string {
  const days = `${shortDay(dayNo(bar.starts), today)}–${shortDay(dayNo(bar.ends), today)}`
  const due = bar.dueDate ? [shortDay(dayNo(bar.dueDate), today)] : []
  const marks = [...(late > 0 ? [w.late(late)] : []), ...(bar.tentative ? [w.offered] : []), ...(bar.locked ? [w.locked] : [])]
  return [`${what} ${days}`, ...due, ...marks].join(' · ')
}

function toneOf(bar: LaneBar, late: number): GanttBar['tone'] {
  if (bar.tentative) return 'offer'
  if (bar.stepStatus === 'DONE') return 'done'
  if (late > 0) return 'late'
  return bar.stepStatus === 'RUNNING' ? 'now' : 'plan'
}

/** PT2611-000107 is 2611-107 on a bar. */
export const short = (number: string): string => number.replace(/^PT/, '').replace(/-0+(?=\d)/, '-')

export const percent = (booked: number, capacity: number): number | null => (capacity > 0 ? Math.round((booked / capacity) * 100) : null)

function placesOf(lanes: readonly Lane[], weeks: readonly number[]): readonly PlaceLoad[] {
  const places = [...new Map(lanes.map((lane) => [lane.place, lane])).values()]
  return places.map(({ place, placeName, outsourced }) => {
    const own = lanes.filter((lane) => lane.place === place)
    return { place, name: placeName, outside: outsourced, weeks: weeks.map((week) => loadOf(own, week)) }
  })
}

function loadOf(lanes: readonly Lane[], week: number): number | null {
  let booked = 0
  let capacity = 0
  for (const lane of lanes) {
    for (const day of lane.days) {
      const no = dayNo(day.day)
      if (no < week || no >= week + WEEK) continue
      booked += day.booked
      if (day.working) capacity += lane.hoursPerDay
    }
  }
  return percent(booked, capacity)
}

/** ISO week number of the Monday. */
export function weekNo(week: number): number {
  const thursday = new Date((week + 3) * 86_400_000)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1) / 86_400_000
  return Math.floor((week + 3 - first) / WEEK) + 1
}
