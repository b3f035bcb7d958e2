import { trackingPage, type TrackingFilter } from '@/api/order/queries'
import { PAGE_SIZE } from '@/api/pages'
import type { Column } from '@/kit/column'
import { toCsv } from '@/kit/csv'
import { orderRow, type OrderRow } from './row'

/** The service counts no further; whoever needs more asks for a part after the other. */
export const MOST = 10_000

/**
 * The whole list as a table: what is asked for and may be seen, in the columns and words on the screen. Read page by page
 * in the sequence of the screen; an order that moved to another page meanwhile is there once.
 */
export async function ordersAsCsv(filter: TrackingFilter, columns: readonly Column<OrderRow>[], told: (done: number, all: number) => void): Promise<{ text: string; count: number }> {
  const rows = new Map<string, readonly string[]>()
  for (let page = 0, total = 1; page * PAGE_SIZE < Math.min(total, MOST); page++) {
    const answer = await trackingPage(filter, page)
    total = answer.total
    for (const row of answer.items.map((one) => orderRow(one))) rows.set(row.id, columns.map((column) => column.text(row)))
    told(Math.min(rows.size, total), total)
  }
  return { text: toCsv([columns.map((column) => column.title), ...rows.values()]), count: rows.size }
}
