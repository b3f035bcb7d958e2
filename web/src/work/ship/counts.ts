import type { ShipmentLine } from '@/api/logistics/types'
import { readNumber } from '@/kit/numbers'

/** What somebody typed beside each line, by the line's id. */
export type Typed = Readonly<Record<string, string>>

const valueOf = (typed: Typed, line: ShipmentLine) => readNumber(typed[line.lineId] ?? '')

/** Every line counted, or null while one is missing or no number. */
export function picked(lines: readonly ShipmentLine[], typed: Typed): { lineId: string; counted: number }[] | null {
  const counts = lines.map((line) => ({ lineId: line.lineId, counted: valueOf(typed, line) }))
  return counts.every((one) => one.counted !== null && one.counted >= 0) ? (counts as { lineId: string; counted: number }[]) : null
}

/** The parts that shall travel on their own; null when nothing is taken, too much, or everything. */
export function parts(lines: readonly ShipmentLine[], typed: Typed): { lineId: string; quantity: number }[] | null {
  const taken = lines.map((line) => ({ line, quantity: (typed[line.lineId] ?? '').trim() === '' ? 0 : valueOf(typed, line) }))
  if (taken.some(({ line, quantity }) => quantity === null || quantity < 0 || quantity > line.quantity)) return null
  const moved = taken.filter(({ quantity }) => quantity! > 0)
  const everything = taken.every(({ line, quantity }) => quantity === line.quantity)
  return moved.length === 0 || everything ? null : moved.map(({ line, quantity }) => ({ lineId: line.lineId, quantity: quantity! }))
}

/** What the consignee says of every line: nothing damaged where nothing is typed. */
export function received(lines: readonly ShipmentLine[], got: Typed, broken: Typed): { lineId: string; received: number; damaged: number }[] | null {
  const told = lines.map((line) => {
    const count = valueOf(got, line)
    const damaged = (broken[line.lineId] ?? '').trim() === '' ? 0 : valueOf(broken, line)
    const right = count !== null && damaged !== null && count >= 0 && count <= line.quantity && damaged >= 0 && damaged <= count
    return right ? { lineId: line.lineId, received: count, damaged } : null
  })
  return told.includes(null) ? null : (told as { lineId: string; received: number; damaged: number }[])
}

/** As it was sent: the common case is that everything came in good state. */
export const asSent = (lines: readonly ShipmentLine[]): Typed => Object.fromEntries(lines.map((line) => [line.lineId, String(line.quantity)]))
