import { fromTsv } from '@/kit/table'
import type { ProductCode } from '@/api/partner/queries'

const BYTES = 32

/** A shared secret as Standard Webhooks write it. It is made where it is shown: the service never sends one. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES))
  return `whsec_${btoa(String.fromCharCode(...bytes))}`
}

/** What somebody typed or pasted: two columns, parted by tab, comma or space. The line is counted from 1. */
export function readProducts(text: string): { readonly products: readonly ProductCode[]; readonly bad: number | null } {
  const lines = text.split(/\r?\n/)
  const products: ProductCode[] = []
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    const cells = (line.includes('\t') ? (fromTsv(line)[0] ?? []) : line.trim().split(/\s*[,,]\s*|\s+/)).map((cell) => cell.trim())
    if (cells.length !== 2 || cells.includes('')) return { products, bad: at + 1 }
    products.push({ theirs: cells[0]!, ours: cells[1]! })
  }
  return { products, bad: null }
}

export const writeProducts = (products: readonly ProductCode[]): string => products.map((one) => `${one.theirs}\t${one.ours}`).join('\n')
