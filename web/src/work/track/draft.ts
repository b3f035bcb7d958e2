import type { OrderLine, RecordOrder } from '@/api/order/types'
import { readDay } from '@/kit/dateInput'
import { readNumber } from '@/kit/numbers'

/** One line as typed: text, until the service takes it. */
export interface DraftLine {
  readonly product: string
  readonly quantity: string
  readonly price: string
  readonly date: string
  readonly requirements: string
}

export const CELLS = ['product', 'quantity', 'price', 'date', 'requirements'] as const
export type Cell = (typeof CELLS)[number]

export const emptyLine: DraftLine = { product: '', quantity: '', price: '', date: '', requirements: '' }

export const isEmpty = (line: DraftLine): boolean => CELLS.every((cell) => line[cell].trim() === '')

/** What a new order begins with: room for a usual one. */
export const blankLines: readonly DraftLine[] = Array.from({ length: 6 }, () => emptyLine)

/** One empty line always waits at the end. */
export function withRoom(lines: readonly DraftLine[]): readonly DraftLine[] {
  const last = lines.at(-1)
  return last === undefined || !isEmpty(last) ? [...lines, emptyLine] : lines
}

export function change(lines: readonly DraftLine[], at: number, cell: Cell, text: string): readonly DraftLine[] {
  return withRoom(lines.map((line, index) => (index === at ? { ...line, [cell]: text } : line)))
}

/** Fills cells from a pasted table, from the given cell to the right and down; dates become ISO where they can be read. */
export function paste(lines: readonly DraftLine[], at: number, cell: Cell, table: readonly (readonly string[])[]): readonly DraftLine[] {
  const next = [...lines]
  const from = CELLS.indexOf(cell)
  table.forEach((cells, down) => {
    let line = next[at + down] ?? emptyLine
    cells.slice(0, CELLS.length - from).forEach((text, right) => {
      const target = CELLS[from + right]!
      line = { ...line, [target]: target === 'date' ? (readDay(text) ?? text) : text }
    })
    next[at + down] = line
  })
  return withRoom(next)
}

export function fromOrder(lines: readonly OrderLine[]): readonly DraftLine[] {
  return withRoom(
    lines.map((line) => ({
      product: line.productCode, quantity: String(line.quantity), price: line.unitPrice == null ? '' : String(line.unitPrice), date: '',
      requirements: line.requirements ?? '',
    })),
  )
}

/** Cells that cannot be sent as they are, as `row/cell`. */
export function wrongCells(lines: readonly DraftLine[]): ReadonlySet<string> {
  const wrong = new Set<string>()
  lines.forEach((line, row) => {
    if (isEmpty(line)) return
    const quantity = readNumber(line.quantity)
    const price = readNumber(line.price)
    if (line.product.trim() === '') wrong.add(`${row}/product`)
    if (quantity === null || quantity <= 0) wrong.add(`${row}/quantity`)
    if (price === null || price < 0) wrong.add(`${row}/price`)
    if (!/^\d{4}-\d\d-\d\d$/.test(line.date)) wrong.add(`${row}/date`)
  })
  return wrong
}

export function totalOf(lines: readonly DraftLine[]): number {
  return lines.reduce((sum, line) => sum + (readNumber(line.quantity) ?? 0) * (readNumber(line.price) ?? 0), 0)
}

/** Which typed line each sent line was: errors come back by the place in what was sent. */
export function sentRows(lines: readonly DraftLine[]): readonly number[] {
  return lines.flatMap((line, row) => (isEmpty(line) ? [] : [row]))
}

export function toLines(lines: readonly DraftLine[]): RecordOrder['lines'] {
  return lines
    .filter((line) => !isEmpty(line))
    .map((line) => ({
      productCode: line.product.trim(),
      quantity: readNumber(line.quantity) ?? 0,
      unitPrice: readNumber(line.price) ?? 0,
      requestedDate: line.date,
      ...(line.requirements.trim() !== '' && { requirements: line.requirements.trim() }),
    }))
}
