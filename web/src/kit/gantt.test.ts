import { describe, expect, it } from 'vitest'
import { pack, type GanttBar } from './gantt'

const bar = (key: string, from: number, to: number, tone: GanttBar['tone'] = 'plan'): GanttBar => ({
  key, lane: 'A', from, to, tone, label: key, title: key, movable: true,
})
const rowsOf = (bars: readonly GanttBar[], most = 3) => Object.fromEntries(pack(bars, most).bars.map(({ bar, row }) => [bar.key, row]))

describe('pack', () => {
  it('puts what follows in one row and what overlaps below', () => {
    expect(rowsOf([bar('a', 1, 2), bar('b', 3, 4), bar('c', 2, 3)])).toEqual({ a: 0, b: 0, c: 1 })
  })

  it('counts by day what found no row', () => {
    const packed = pack([bar('a', 1, 3), bar('b', 2, 3), bar('c', 2, 2)], 2)
    expect([...packed.more]).toEqual([[2, 1]])
    expect(packed.rows).toBe(2)
  })

  it('never hides what is late behind what is not', () => {
    expect(rowsOf([bar('a', 1, 1), bar('b', 1, 1), bar('late', 1, 1, 'late')], 1)).toEqual({ late: 0 })
  })

  it('keeps an empty lane one row high', () => expect(pack([], 3).rows).toBe(1))
})
