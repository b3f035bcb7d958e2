import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { PAGE_SIZE, usePages } from './pages'
import { queries } from './queries'
import type { PageOf } from './told'

const TOTAL = 450
const key = shallowRef<readonly unknown[]>(['list', 'a'])
const fetch = vi.fn<(page: number) => Promise<PageOf<number>>>()
const page = async (no: number) => ({
  items: Array.from({ length: Math.min(PAGE_SIZE, TOTAL - no * PAGE_SIZE) }, (_, at) => no * PAGE_SIZE + at), page: no, size: PAGE_SIZE, total: TOTAL,
})
const derive = vi.fn((item: number) => `r${item}`)
let scope = effectScope()
const start = () => scope.run(() => usePages({ key, fetch, derive }))!

beforeEach(() => {
  scope.stop()
  scope = effectScope()
  queries.clear()
  derive.mockClear()
  fetch.mockReset().mockImplementation(page)
  key.value = ['list', 'a']
})

it('is as long as the whole list, with holes where nobody looked', async () => {
  const list = start()
  await vi.waitFor(() => expect(list.rows.value).toHaveLength(TOTAL))
  expect(list.rows.value[0]).toBe('r0')
  expect(list.rows.value[300]).toBeUndefined()
  expect(fetch).toHaveBeenCalledTimes(1)
})

it('brings what comes into sight, each page once', async () => {
  const list = start()
  await vi.waitFor(() => expect(list.total.value).toBe(TOTAL))
  list.need(390, 449)
  list.need(395, 449)
  await vi.waitFor(() => expect(list.rows.value[449]).toBe('r449'))
  expect(list.rows.value[0]).toBe('r0')
  expect(list.rows.value[210]).toBe('r210')
  expect(fetch.mock.calls.map(([no]) => no)).toEqual([0, 1, 2])
  expect(derive).toHaveBeenCalledTimes(TOTAL)
})

it('keeps the old rows until the new list is here, and the newest list wins', async () => {
  const list = start()
  await vi.waitFor(() => expect(list.total.value).toBe(TOTAL))
  let late: (page: PageOf<number>) => void = () => {}
  fetch.mockImplementationOnce(() => new Promise((resolve) => (late = resolve)))
  fetch.mockImplementationOnce(async () => ({ items: [7], page: 0, size: PAGE_SIZE, total: 1 }))
  key.value = ['list', 'b']
  await nextTick()
  expect(list.rows.value).toHaveLength(TOTAL)
  key.value = ['list', 'c']
  await vi.waitFor(() => expect(list.rows.value).toEqual(['r7']))
  late({ items: [1, 2], page: 0, size: PAGE_SIZE, total: 2 })
  await flushPromises()
  expect(list.rows.value).toEqual(['r7'])
})

it('says what failed and keeps what it has', async () => {
  const list = start()
  await vi.waitFor(() => expect(list.total.value).toBe(TOTAL))
  fetch.mockRejectedValue(new TypeError('net'))
  await list.refresh()
  await vi.waitFor(() => expect(list.failure.value).not.toBeNull(), 5_000)
  expect(list.rows.value[0]).toBe('r0')
}, 10_000)
