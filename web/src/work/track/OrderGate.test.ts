import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { session } from '@/api/session'
import OrderGate from './OrderGate.vue'

const asked = { id: 'o1', condition: 'PAYMENT', reason: '款在途', requestedBy: 'zhoumin', expiresAt: '2099-01-01T00:00:00Z' }
const gate = (override: object) => ({ open: false, conditions: [{ name: 'PAYMENT', state: 'OPEN' }], overrides: [override] })

async function shown(role: string, override: object) {
  session.value = { user: 'u', name: 'u', roles: [role] }
  const calls: string[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    calls.push(`${request.method} ${new URL(request.url).pathname}`)
    return new Response(JSON.stringify(request.method === 'GET' ? gate(override) : override), { headers: { 'content-type': 'application/json' } })
  })
  const panel = mount(OrderGate, { props: { id: crypto.randomUUID() } })
  await flushPromises()
  return { panel, calls, button: panel.findAll('button').find((one) => ['会签', '批准'].includes(one.text())) }
}

afterEach(() => vi.unstubAllGlobals())

it('lets finance endorse what was asked, and nobody else', async () => {
  const { panel, button, calls } = await shown('finance', asked)
  expect(panel.text()).toContain('待财务会签')
  expect(button?.text()).toBe('会签')
  await button!.trigger('click')
  await flushPromises()
  expect(calls.some((call) => /POST .*\/overrides\/o1\/endorsement$/.test(call))).toBe(true)
  expect((await shown('general-manager', asked)).button).toBeUndefined()
})

it('lets the general manager approve what was endorsed', async () => {
  const endorsed = { ...asked, endorsedBy: 'wang' }
  const { button, calls } = await shown('general-manager', endorsed)
  expect(button?.text()).toBe('批准')
  await button!.trigger('click')
  await flushPromises()
  expect(calls.some((call) => /POST .*\/overrides\/o1\/approval$/.test(call))).toBe(true)
  expect((await shown('finance', endorsed)).button).toBeUndefined()
})
