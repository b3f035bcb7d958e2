import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { liveState, onChanges, onGap, startLive, stopLive } from './live'

/** A stream in the test's hand. */
class Source extends EventTarget {
  static readonly CLOSED = 2
  static last: Source
  readyState = 0
  constructor(readonly url: string) {
    super()
    Source.last = this
  }
  close() {
    this.readyState = Source.CLOSED
  }
  say(name: string, data = '') {
    this.dispatchEvent(new MessageEvent(name, { data }))
  }
}
const notice = JSON.stringify({ topic: 'order.order.v1', id: 'a', rev: 1, type: 'order.confirmed.v1', orderIds: ['a'] })

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Source)
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16))
})
afterEach(() => {
  stopLive()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('tells changes to whoever listens, as long as they live', async () => {
  const heard = vi.fn()
  const scope = effectScope()
  scope.run(() => onChanges(heard))
  startLive()
  Source.last.say('open')
  expect(liveState.value).toBe('live')
  Source.last.say('message', notice)
  await vi.advanceTimersByTimeAsync(20)
  expect(heard.mock.calls[0]![0]).toMatchObject([{ id: 'a', orderIds: ['a'] }])
  scope.stop()
  Source.last.say('message', notice)
  await vi.advanceTimersByTimeAsync(20)
  expect(heard).toHaveBeenCalledOnce()
})

it('says when changes may have been missed', () => {
  const missed = vi.fn()
  effectScope().run(() => onGap(missed))
  startLive()
  Source.last.say('reset')
  Source.last.say('hint', '["order.order.v1"]')
  expect(missed).toHaveBeenCalledTimes(2)
})

it('begins anew when the browser has given up, and later each time', async () => {
  startLive()
  const first = Source.last
  first.say('error')
  expect(liveState.value).toBe('connecting')
  first.readyState = Source.CLOSED
  first.say('error')
  expect(liveState.value).toBe('lost')
  await vi.advanceTimersByTimeAsync(2_100)
  expect(Source.last).not.toBe(first)
})

it('reads again after a long silence only', async () => {
  const missed = vi.fn()
  effectScope().run(() => onGap(missed))
  startLive()
  Source.last.say('error')
  await vi.advanceTimersByTimeAsync(5_000)
  Source.last.say('open')
  expect(missed).not.toHaveBeenCalled()
  Source.last.say('error')
  await vi.advanceTimersByTimeAsync(70_000)
  Source.last.say('open')
  expect(missed).toHaveBeenCalledOnce()
})
