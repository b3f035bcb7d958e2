import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { askSession, checkRegained, hasRole, lost, regained, session, settleLost } from './session'

const answer = vi.fn<() => Promise<Response>>()
const me = (user: string) => async () => new Response(JSON.stringify({ user, name: user, roles: ['merchandiser'] }))
const assign = vi.fn()

beforeEach(() => {
  vi.stubGlobal('fetch', answer)
  vi.stubGlobal('location', { assign })
  session.value = { user: 'ann', name: 'Ann', roles: ['merchandiser'] }
})
afterEach(() => {
  settleLost(false)
  assign.mockReset()
  vi.unstubAllGlobals()
})

it('knows who works here, and when nobody does', async () => {
  answer.mockImplementation(me('ann'))
  expect((await askSession())?.user).toBe('ann')
  answer.mockImplementation(async () => new Response('{}', { status: 401 }))
  expect(await askSession()).toBeNull()
  answer.mockImplementation(async () => new Response('', { status: 503 }))
  await expect(askSession()).rejects.toMatchObject({ status: 503 })
  expect(hasRole('merchandiser')).toBe(true)
  expect(hasRole('finance')).toBe(false)
})

it('goes on when the same person is back', async () => {
  const waiting = regained()
  answer.mockImplementation(async () => new Response('{}', { status: 401 }))
  expect(await checkRegained()).toBe(false)
  expect(lost.value).toBe(true)
  answer.mockImplementation(me('ann'))
  expect(await checkRegained()).toBe(true)
  expect(await waiting).toBe(true)
  expect(lost.value).toBe(false)
})

it('sends nothing of one person in the name of another', async () => {
  const waiting = regained()
  answer.mockImplementation(me('bob'))
  expect(await checkRegained()).toBe(false)
  expect(await waiting).toBe(false)
  expect(assign).toHaveBeenCalledWith('/')
  expect(session.value?.user).toBe('ann')
})
