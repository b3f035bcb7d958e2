import { DAY } from '@/kit/days'
import { monday } from './board'

const WEEK = 7

/** The first day of a day's month. */
export function monthStart(day: number): number {
  const date = new Date(day * DAY)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY
}

export function nextMonth(first: number, by: number): number {
  const date = new Date(first * DAY)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1) / DAY
}

/** The weeks that show a month, Monday first, with the days of its neighbours that share them. */
export function monthOf(first: number): readonly (readonly number[])[] {
  const weeks: number[][] = []
  for (let start = monday(first); start < nextMonth(first, 1); start += WEEK) weeks.push(Array.from({ length: WEEK }, (_, at) => start + at))
  return weeks
}
