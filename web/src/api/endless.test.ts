import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { useEndless } from './endless'
import { PAGE_SIZE } from './pages'

const TOTAL = PAGE_SIZE + 30
const key = shallowRef<readonly unknown[]>(['log', 'a'])
const fetch = vi.fn<(last: number | null) => Promise<readonly number[]>>()
const below = async (last: number | null) => {
  const from = last === null ? TOTAL : last - 1
  return Array.from({ length: Math.min(PAGE_SIZE, from) }, (_, at) => from - at)
}
let scope = effectScope()
const start = () => scope.run(() => useEndless({ key, fetch, derive: (item: number) => `r${item}` }))!

beforeEach(() => {
  scope = effectScope()
  fetch.mockReset().mockImplementation(below)
})
afterEach(() => scope.stop())

it('has one hole at its foot until somebody got to the end', async () => {
  const log = start()
  await flushPromises()
  expect(log.rows.value).toHaveLength(PAGE_SIZE + 1)
  expect(log.rows.value.at(-1)).toBeUndefined()
  expect(log.count.value).toBeNull()
  log.need(PAGE_SIZE - 10, PAGE_SIZE)
  log.need(PAGE_SIZE - 10, PAGE_SIZE)
  await flushPromises()
  expect(fetch.mock.calls).toEqual([[null], [TOTAL - PAGE_SIZE + 1]])
  expect(log.rows.value).toHaveLength(TOTAL)
  expect(log.rows.value.at(-1)).toBe('r1')
  expect(log.count.value).toBe(TOTAL)
})

it('does not read on while what follows is out of sight', async () => {
  const log = start()
  await flushPromises()
  log.need(0, 30)
  expect(fetch).toHaveBeenCalledTimes(1)
})

it('begins anew when something else is asked, and forgets the answer to what was asked before', async () => {
  let late: (items: readonly number[]) => void = () => {}
  fetch.mockImplementationOnce(() => new Promise((resolve) => (late = resolve)))
  const log = start()
  fetch.mockImplementation(async () => [7])
  key.value = ['log', 'b']
  await flushPromises()
  late([1, 2, 3])
  await flushPromises()
  expect(log.rows.value).toEqual(['r7'])
})

it('keeps what is here when reading fails, and says why', async () => {
  const log = start()
  await flushPromises()
  fetch.mockRejectedValue(new TypeError('failed to fetch'))
  await log.refresh()
  expect(log.rows.value).toHaveLength(PAGE_SIZE + 1)
  expect(log.failure.value?.passing).toBe(true)
})
