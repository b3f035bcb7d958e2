import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useCommand } from './command'
import { send, serviceNow } from './http'
import { Problem } from './problem'
import { lost, settleLost } from './session'

const URL_OF = 'http://localhost/api/order/orders'
const fetched = vi.fn<(request: Request) => Promise<Response>>()
const json = (status: number, body: unknown, type = 'application/problem+json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })
const post = (headers: Record<string, string> = {}) => new Request(URL_OF, { method: 'POST', body: '{"a":1}', headers })

beforeEach(() => vi.stubGlobal('fetch', fetched))
afterEach(() => {
  vi.unstubAllGlobals()
  fetched.mockReset()
  settleLost(false)
})

describe('a call', () => {
  it('says what the gateway and the services want to know', async () => {
    fetched.mockResolvedValue(json(200, {}))
    await send(post())
    const { headers } = fetched.mock.calls[0]![0]
    expect(headers.get('X-Requested-With')).toBe('XMLHttpRequest')
    expect(headers.get('Accept-Language')).toBe('zh-CN')
    expect(headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/)
  })

  it('keeps the key it was given, and gives reading none', async () => {
    fetched.mockImplementation(async () => json(200, {}))
    await send(post({ 'Idempotency-Key': 'mine' }))
    await send(new Request(URL_OF))
    expect(fetched.mock.calls.map(([request]) => request.headers.get('Idempotency-Key'))).toEqual(['mine', null])
  })

  it('is refused with the sentence and the places of the service', async () => {
    const errors = [{ pointer: '/lines/0/quantity', code: 'min', detail: '须大于 0' }]
    fetched.mockResolvedValue(json(422, { code: 'order.not-acceptable', detail: '不能接单', instance: 'urn:uuid:abc', errors }))
    const problem = (await send(post()).catch((reason: unknown) => reason)) as Problem
    expect(problem).toMatchObject({ status: 422, code: 'order.not-acceptable', message: '不能接单', reference: 'abc', spoken: true, passing: false })
    expect(problem.at('/lines/0/quantity')).toBe('须大于 0')
  })

  it('tells a dead network from a refusal', async () => {
    fetched.mockRejectedValue(new TypeError('failed to fetch'))
    await expect(send(post())).rejects.toMatchObject({ status: 0, passing: true })
    fetched.mockResolvedValue(new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }))
    await expect(send(post())).rejects.toMatchObject({ status: 502, passing: true, spoken: false })
  })
})

describe('the time', () => {
  it('is that of the services, as their last answer told it', async () => {
    fetched.mockResolvedValue(new Response('{}', { headers: { 'Gendan-Now': '2013-12-24T08:00:00Z' } }))
    await send(new Request(URL_OF))
    expect(Math.abs(serviceNow().getTime() - Date.parse('2013-12-24T08:00:00Z'))).toBeLessThan(5_000)
    fetched.mockResolvedValue(new Response('{}', { headers: { 'Gendan-Now': new Date().toISOString() } }))
    await send(new Request(URL_OF))
  })
})

describe('a session that ended', () => {
  it('waits in place and goes on with the very same request', async () => {
    fetched.mockResolvedValueOnce(json(401, {})).mockResolvedValueOnce(json(200, {}))
    const call = send(post())
    await vi.waitFor(() => expect(lost.value).toBe(true))
    settleLost(true)
    expect((await call).status).toBe(200)
    const [first, second] = fetched.mock.calls.map(([request]) => request)
    expect(second!.headers.get('Idempotency-Key')).toBe(first!.headers.get('Idempotency-Key'))
    expect(await second!.text()).toBe('{"a":1}')
  })

  it('is one hint for all calls, and a refusal when put off', async () => {
    fetched.mockImplementation(async () => json(401, {}))
    const calls = [send(post()), send(new Request(URL_OF))].map((call) => call.catch((reason: Problem) => reason.status))
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(2))
    await Promise.resolve()
    settleLost(false)
    expect(await Promise.all(calls)).toEqual([401, 401])
  })
})

describe('a command', () => {
  const keys: string[] = []
  const failing = (problem: Problem) => useCommand(async (_: string, key: string) => {
    keys.push(key)
    throw problem
  })
  beforeEach(() => (keys.length = 0))

  it('tried again after a lost answer carries the same key', async () => {
    const command = failing(new Problem(0, 'timeout'))
    await command.run('a')
    await command.run('a')
    expect(keys[0]).toBe(keys[1])
    await command.run('b')
    expect(keys[2]).not.toBe(keys[0])
  })

  it('tried again after a refusal is a new one', async () => {
    const command = failing(new Problem(409, 'conflict'))
    await command.run('a')
    await command.run('a')
    expect(keys[0]).not.toBe(keys[1])
    expect(command.failure.value?.status).toBe(409)
    expect(command.pending.value).toBe(false)
  })

  it('runs once at a time', async () => {
    let finish = () => {}
    const sent = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)))
    const command = useCommand(sent)
    const first = command.run('a')
    await command.run('a')
    finish()
    await first
    expect(sent).toHaveBeenCalledOnce()
  })
})
