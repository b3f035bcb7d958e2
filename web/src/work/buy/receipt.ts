import type { PurchaseLine, ReceiveGoods } from '@/api/procurement/types'
import { readNumber } from '@/kit/numbers'

/** What was counted of one line: good, kept with its defect, sent back. */
export interface Counted {
  readonly accepted: string
  readonly concession: string
  readonly rejected: string
  readonly defect: string
}
export const NOTHING: Counted = { accepted: '', concession: '', rejected: '', defect: '' }

export const openOf = (line: PurchaseLine): number => line.quantity - line.received

const number = (text: string) => (text.trim() === '' ? 0 : readNumber(text))

/** The delivery as counted; null while nothing was counted, something is no number, or a defect is not named. */
export function delivered(lines: readonly PurchaseLine[], counted: Readonly<Record<string, Counted>>): ReceiveGoods['lines'] | null {
  const told = lines.map((line) => {
    const typed = counted[line.id] ?? NOTHING
    return { line, defect: typed.defect.trim(), accepted: number(typed.accepted), concession: number(typed.concession), rejected: number(typed.rejected) }
  })
  const wrong = told.some((one) => [one.accepted, one.concession, one.rejected].some((value) => value === null || value < 0))
  if (wrong || told.some((one) => (one.concession! > 0 || one.rejected! > 0) && one.defect === '')) return null
  const came = told.filter((one) => one.accepted! + one.concession! + one.rejected! > 0)
  return came.length === 0
    ? null
    : came.map((one) => ({
        materialCode: one.line.materialCode, accepted: one.accepted!, ...(one.concession! > 0 && { concession: one.concession! }),
        ...(one.rejected! > 0 && { rejected: one.rejected! }), ...(one.defect !== '' && { defect: one.defect }),
      }))
}
