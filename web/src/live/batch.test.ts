import { expect, it, vi } from 'vitest'
import { perFrame, type Change } from './batch'
import { readChange } from './live'

const change = (id: string, rev: number): Change => ({ topic: 'order', id, rev, type: 't', orderIds: [id] })

it('hands changes on once per frame, of each thing the newest', () => {
  const flushed = vi.fn<(changes: readonly Change[]) => void>()
  let frame = () => {}
  const take = perFrame(flushed, (run) => (frame = run))
  take(change('a', 1))
  take(change('a', 3))
  take(change('a', 2))
  take(change('b', 1))
  expect(flushed).not.toHaveBeenCalled()
  frame()
  expect(flushed.mock.calls).toEqual([[[change('a', 3), change('b', 1)]]])
  take(change('a', 4))
  frame()
  expect(flushed).toHaveBeenCalledTimes(2)
})

it('reads changes and leaves everything else', () => {
  expect(readChange('{"topic":"order.order.v1","id":"1","rev":2,"orderIds":["1"]}')).toMatchObject({ id: '1', rev: 2, orderIds: ['1'] })
  expect(readChange('{"hello":1}')).toBeNull()
  expect(readChange('no json')).toBeNull()
})
