/** What a lane Gantt shows. Days are numbers, see days.ts. */
export interface GanttLane {
  readonly key: string
  readonly name: string
  readonly note: string
  readonly percent: number
  readonly outside: boolean
  /** Days on which nobody works there. */
  readonly off: readonly number[]
}

export interface GanttBar {
  readonly key: string
  readonly lane: string
  readonly from: number
  readonly to: number
  readonly label: string
  readonly title: string
  readonly tone: 'done' | 'now' | 'plan' | 'late' | 'offer'
  readonly movable: boolean
  /** Another colour than that of its tone. */
  readonly tint?: Tint
  /** Where it would be, not where it is. */
  readonly draft?: boolean
}

export type Tint = 'tint-1' | 'tint-2' | 'tint-3' | 'tint-4' | 'tint-5' | 'tint-other' | 'danger' | 'near' | 'fair' | 'ample'

/** Where somebody holds a bar: days away from its place, and above which lane. */
export interface Aim {
  readonly bar: GanttBar
  readonly lane: string
  readonly shift: number
}

export interface Packed {
  readonly bars: readonly { readonly bar: GanttBar; readonly row: number }[]
  readonly rows: number
  /** How many bars of a day found no row. */
  readonly more: ReadonlyMap<number, number>
}

/** Lays the bars of a lane under each other. What is late comes first, so it is never among those that found no row. */
export function pack(bars: readonly GanttBar[], most: number): Packed {
  const more = new Map<number, number>()
  const placed: { bar: GanttBar; row: number }[] = []
  const taken: (readonly [number, number])[][] = []
  const urgent = [...bars].sort((one, other) => Number(other.tone === 'late') - Number(one.tone === 'late') || one.from - other.from)
  for (const bar of urgent) {
    const row = freeRow(taken, bar, most)
    if (row < 0) for (let day = bar.from; day <= bar.to; day++) more.set(day, (more.get(day) ?? 0) + 1)
    else {
      ;(taken[row] ??= []).push([bar.from, bar.to])
      placed.push({ bar, row })
    }
  }
  return { bars: placed, rows: Math.max(1, taken.length), more }
}

function freeRow(taken: readonly (readonly (readonly [number, number])[])[], bar: GanttBar, most: number): number {
  for (let row = 0; row < most; row++) {
    if (!(taken[row] ?? []).some(([from, to]) => from <= bar.to && bar.from <= to)) return row
  }
  return -1
}
