import { DAY, dayNo, isoDay, today, weekday } from './days'

const CHINESE_DAYS = '日一二三四五六'
const ENGLISH_DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const NAMED: Readonly<Record<string, number>> = {
  今天: 0, 今: 0, today: 0, 明天: 1, 明: 1, tomorrow: 1, 后天: 2, 大后天: 3, 昨天: -1, yesterday: -1,
}

/**
 * Reads a day the way people type it: 1125, 11-25, 11/25, 20261125, 2026-11-25, +3, 下周三, 周五, 25日, next wed.
 * A day without a year is the one nearest to today that is not more than two months past. Null when it is no day.
 */
export function readDay(typed: string, now: number = today()): string | null {
  const text = typed.trim().toLowerCase().normalize('NFKC')
  const day = named(text, now) ?? relative(text, now) ?? ofWeek(text, now) ?? written(text, now)
  return day === null || Number.isNaN(day) ? null : isoDay(day)
}

function named(text: string, now: number): number | null {
  const offset = NAMED[text]
  return offset === undefined ? null : now + offset
}

function relative(text: string, now: number): number | null {
  const match = /^([+-])(\d{1,3})(天|d|周|w)?$/.exec(text)
  if (match === null) return null
  const days = Number(match[2]) * (match[3] === '周' || match[3] === 'w' ? 7 : 1)
  return now + (match[1] === '-' ? -days : days)
}

function ofWeek(text: string, now: number): number | null {
  const chinese = /^(下下|下|这|本)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天])$/.exec(text)
  if (chinese !== null) {
    const weeks = chinese[1] === '下下' ? 2 : chinese[1] === '下' ? 1 : 0
    return inWeek(CHINESE_DAYS.indexOf(chinese[2] === '天' ? '日' : chinese[2]!), weeks, chinese[1] !== undefined, now)
  }
  const english = /^(next |this )?(sun|mon|tue|wed|thu|fri|sat)[a-z]*$/.exec(text)
  if (english === null) return null
  const weeks = english[1] === 'next ' ? 1 : 0
  return inWeek(ENGLISH_DAYS.indexOf(english[2]!), weeks, english[1] !== undefined, now)
}

/** Weeks begin on Monday. A bare weekday that has passed means the next one. */
function inWeek(wanted: number, weeks: number, said: boolean, now: number): number {
  const monday = now - ((weekday(now) + 6) % 7)
  const day = monday + ((wanted + 6) % 7) + weeks * 7
  return !said && day < now ? day + 7 : day
}

function written(text: string, now: number): number | null {
  const full = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text)
  if (full !== null && (text.length >= 8 || /\D/.test(text))) return real(Number(full[1]), Number(full[2]), Number(full[3]))
  const short = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text) ?? /^(\d)(\d{2})$/.exec(text)
  if (short !== null) return nearest(Number(short[1]), Number(short[2]), now)
  const only = /^(\d{1,2})日$/.exec(text)
  return only === null ? null : ofMonth(Number(only[1]), now)
}

function nearest(month: number, day: number, now: number): number | null {
  const year = new Date(now * DAY).getUTCFullYear()
  const same = real(year, month, day)
  if (same !== null && same >= now - 60) return same
  return real(year + 1, month, day)
}

function ofMonth(day: number, now: number): number | null {
  const date = new Date(now * DAY)
  const same = real(date.getUTCFullYear(), date.getUTCMonth() + 1, day)
  if (same !== null && same >= now) return same
  const month = date.getUTCMonth() + 2
  return month > 12 ? real(date.getUTCFullYear() + 1, 1, day) : real(date.getUTCFullYear(), month, day)
}

/** Null for 2/30 and the like, which a Date would move to March. */
function real(year: number, month: number, day: number): number | null {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const no = dayNo(iso)
  return isoDaySafe(no) === iso ? no : null
}

function isoDaySafe(no: number): string {
  return Number.isFinite(no) ? isoDay(no) : ''
}
