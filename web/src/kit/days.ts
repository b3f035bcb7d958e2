/** Days as whole numbers since 1970: comparing and subtracting needs no dates. ISO on the wire, never in between. */
export const DAY = 86_400_000

export function dayNo(iso: string): number {
  return Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / DAY
}

export function isoDay(no: number): string {
  return new Date(no * DAY).toISOString().slice(0, 10)
}

let ahead = 0

/** The services know what time it is; their clock may stand elsewhere than this machine's. */
export function setNow(at: string): void {
  ahead = Date.parse(at) - Date.now()
}

export const now = (): Date => new Date(Date.now() + ahead)

/** Today, by the services' clock, where the reader is. */
export function today(at: Date = now()): number {
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY
}

/** 0 is Sunday. */
export const weekday = (no: number): number => (((no + 4) % 7) + 7) % 7

/** A day of the year is only taken for another one's when it is this far away. */
const FAR_DAYS = 300

/** 11/25, with the year only where nobody would guess it. */
export function shortDay(no: number, from: number = today()): string {
  const date = new Date(no * DAY)
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}`
  return Math.abs(no - from) < FAR_DAYS ? day : `${String(date.getUTCFullYear() % 100).padStart(2, '0')}/${day}`
}

/** 11/25 14:02 where the reader is. */
export function shortTime(at: Date, from: number = today()): string {
  return `${shortDay(today(at), from)} ${clock(at)}`
}

export function clock(at: Date): string {
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}
