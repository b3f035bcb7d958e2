import { encode } from 'uqr'

/** Rows that fit on one sheet; what is left goes on the next. */
export function sheets<T>(rows: readonly T[], size: number): readonly (readonly T[])[] {
  const found = Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size))
  return found.length === 0 ? [[]] : found
}

/** A QR code as one path of unit squares, and how many squares it is wide. */
export function qr(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const path = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('')
  return { path, size }
}

/** A roll of labels. */
const ROLL = 500

/** The labels asked for, within what there is and what one roll holds. */
export function labels(packages: number, from: number, to: number): readonly number[] {
  const first = Math.max(1, Math.min(packages, Math.trunc(from) || 1))
  const last = Math.max(first, Math.min(packages, Math.trunc(to) || packages))
  return Array.from({ length: Math.min(ROLL, last - first + 1) }, (_, at) => first + at)
}
