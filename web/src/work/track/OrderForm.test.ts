import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Seen } from '@/api/order/commands'
import type { OrderView } from '@/api/order/types'
import { Problem } from '@/api/problem'
import OrderForm from './OrderForm.vue'

const order = (version: number, status: OrderView['status']): OrderView => ({
  id: 'o1', orderNo: 'GD1', customerCode: 'C', channel: 'MAIL', tradeType: 'DOMESTIC', status, rush: false, merchandiser: 'm', version,
  receivedAt: '2026-11-01T09:00:00Z', replyBy: '2026-11-02T09:00:00Z', lines: [],
})
const send = vi.fn<(seen: Seen, key: string) => Promise<never>>()
const button = (text: string) => [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(text))!

beforeEach(() => {
  const told = new Response(JSON.stringify(order(4, 'ON_HOLD')), { headers: { 'content-type': 'application/json', ETag: '"4"' } })
  vi.stubGlobal('fetch', vi.fn(async () => told.clone()))
  send.mockReset()
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

async function form() {
  const wrapper = mount(OrderForm, {
    props: { title: 'T', verb: '回复客户', order: { value: order(3, 'REVIEWING'), etag: '"3"' }, ready: true, intent: { text: 'typed' }, send: send as never },
    slots: { default: '<input value="typed">' },
    attachTo: document.body,
  })
  await flushPromises()
  return wrapper
}

it('shows both sides when somebody was faster, keeps what was typed, and sends again only on request', async () => {
  send.mockRejectedValueOnce(new Problem(412, 'request/version-stale'))
  send.mockResolvedValueOnce({ value: order(5, 'REPLIED'), etag: '"5"' } as never)
  const wrapper = await form()
  button('回复客户').click()
  await flushPromises()
  const shown = document.body.textContent!
  expect(shown).toContain('评审中')
  expect(shown).toContain('挂起')
  expect(document.querySelector('input')!.value).toBe('typed')
  expect(send).toHaveBeenCalledOnce()
  button('按我的提交').click()
  await flushPromises()
  expect(send.mock.calls.map(([seen]) => seen.etag)).toEqual(['"3"', '"4"'])
  expect(wrapper.emitted('done')).toHaveLength(1)
  expect(wrapper.emitted('close')).toHaveLength(1)
  wrapper.unmount()
})

it('keeps the form open with the sentence of the service when it is refused', async () => {
  send.mockRejectedValueOnce(new Problem(409, 'x', { detail: '订单已取消' }))
  const wrapper = await form()
  button('回复客户').click()
  await flushPromises()
  expect(document.body.textContent).toContain('订单已取消')
  expect(wrapper.emitted('close')).toBeUndefined()
  wrapper.unmount()
})
