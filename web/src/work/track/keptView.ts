import type { View } from '@/kit/view'

/** What a saved view remembers of the board. */
export interface KeptView {
  readonly tab: string
  readonly focus: string | null
  readonly query: string
  readonly sort: string
  readonly mine: boolean
  readonly columns: View
}

export const writeView = (view: KeptView): string => JSON.stringify(view)

/** Reads what was saved, perhaps by another version of this page; null when it makes no sense any more. */
export function readView(text: string): KeptView | null {
  try {
    const read = JSON.parse(text) as Partial<KeptView>
    if (typeof read.tab !== 'string' || typeof read.sort !== 'string' || typeof read.columns !== 'object' || read.columns === null) return null
    return { tab: read.tab, focus: read.focus ?? null, query: read.query ?? '', sort: read.sort, mine: read.mine ?? false, columns: read.columns }
  } catch {
    return null
  }
}
