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
}

export interface PlaceLoad {
  readonly place: string
  readonly name: string
  readonly outside: boolean
  /** Per cent of the hours of each week; null where nobody works. */
  readonly weeks: readonly (number | null)[]
}

interface Words {
  readonly offered: string
  readonly late: (days: number) => string
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
    bars: schedule.lanes.flatMap((lane) => lane.bars.map((bar) => barOf(bar, lane, today, w))),
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

function barOf(bar: LaneBar, lane: Lane, today: number, w: Words): PlanBar {
  const from = dayNo(bar.starts)
  const to = dayNo(bar.ends)
  const late = bar.dueDate && bar.ticketEnds ? Math.max(0, dayNo(bar.ticketEnds) - dayNo(bar.dueDate)) : 0
  const number = bar.ticketNo ?? bar.orderNo ?? w.offered
  const name = bar.productName ?? bar.productCode ?? ''
  const days = `${shortDay(from, today)}–${shortDay(to, today)}`
  const due = bar.dueDate ? ` · ${shortDay(dayNo(bar.dueDate), today)}` : ''
  return {
    key: `${lane.workCentre}/${bar.ticketId ?? bar.orderNo ?? ''}/${bar.stepNo}/${bar.starts}`, lane: lane.workCentre, from, to, told: bar,
    label: from === to ? (number.match(/0*(\d+)$/)?.[1] ?? number) : `${short(number)} ${name}`, title: `${number} ${name} ${days}${due}${late > 0 ? ` · ${w.late(late)}` : ''}${bar.tentative ? ` · ${w.offered}` : ''}`,
    tone: toneOf(bar, late), movable: bar.ticketId !== null && bar.ticketId !== undefined && (bar.status === 'ISSUED' || bar.status === 'ACCEPTED'),
  }
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
