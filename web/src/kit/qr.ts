import { encode } from 'uqr'

/** A code as one SVG path of squares, and how many fit along its side with the quiet zone around it. */
export function qr(text: string): { readonly side: number; readonly path: string } {
  const QUIET = 4
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
  return { side: size, path: rows.join('') }
}
