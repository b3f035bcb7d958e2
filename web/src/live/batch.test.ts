import { afterEach, expect, it, vi } from 'vitest'
import { PAUSE_MS, together, type Change } from './batch'
import { readChange } from './live'

const change = (id: string, rev: number): Change => ({ topic: 'order', id, rev, type: 't', orderIds: [id] })

afterEach(() => vi.useRealTimers())

it('hands a change on with the next frame and the following together, of each thing the newest', () => {
  vi.useFakeTimers()
  const flushed = vi.fn<(changes: readonly Change[]) => void>()
  let frame = () => {}
  const take = together(flushed, (run) => (frame = run))
  take(change('a', 1))
  take(change('a', 3))
  take(change('a', 2))
  take(change('b', 1))
  expect(flushed).not.toHaveBeenCalled()
  frame()
  expect(flushed.mock.calls).toEqual([[[change('a', 3), change('b', 1)]]])
  frame = () => {}
  take(change('a', 4))
  vi.advanceTimersByTime(PAUSE_MS / 2)
  take(change('b', 2))
  frame()
  expect(flushed, 'not yet').toHaveBeenCalledOnce()
  vi.advanceTimersByTime(PAUSE_MS / 2)
  frame()
  expect(flushed.mock.calls[1]).toEqual([[change('a', 4), change('b', 2)]])
})

it('reads changes and leaves everything else', () => {
  expect(readChange('{"topic":"order.order.v1","id":"1","rev":2,"orderIds":["1"]}')).toMatchObject({ id: '1', rev: 2, orderIds: ['1'] })
  expect(readChange('{"hello":1}')).toBeNull()
  expect(readChange('no json')).toBeNull()
})
