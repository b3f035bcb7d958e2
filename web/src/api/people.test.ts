import { afterEach, expect, it, vi } from 'vitest'
import { askPeople, named, nameOf, people } from './people'
import { session } from './session'

const CHEN = '5f0c6f0e-6a2e-4f0b-9d58-0f3f0a6f7c11'
const STRANGER = '9b7d1c52-32f4-4d47-8a6d-2f5ad0a1be02'
const fetched = vi.fn<(request: Request) => Promise<Response>>()

afterEach(() => {
  vi.unstubAllGlobals()
  people.value = []
})

it('calls accounts by name, and who never came by the beginning of the number', () => {
  people.value = [{ id: CHEN, name: '陈璐', roles: ['merchandiser'] }]
  expect(nameOf.value(CHEN)).toBe('陈璐')
  expect(nameOf.value(STRANGER)).toBe('9b7d1c52')
  expect(nameOf.value('system')).toBe('system')
  expect(named.value(`订单由 ${CHEN} 转交给 ${STRANGER}:产假`)).toBe('订单由 陈璐 转交给 9b7d1c52:产假')
})

it('asks once, again after a failure, and never for people of other companies', async () => {
  vi.stubGlobal('fetch', fetched)
  fetched.mockRejectedValueOnce(new TypeError('failed to fetch')).mockImplementation(async () => Response.json({ items: [{ id: CHEN, name: '陈璐', roles: [] }] }))
  session.value = { user: 'w', name: 'W', roles: ['workshop'] }
  askPeople()
  expect(fetched).not.toHaveBeenCalled()
  session.value = { user: 'm', name: 'M', roles: ['merchandiser'] }
  askPeople()
  await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(1))
  await vi.waitFor(() => {
    askPeople()
    expect(nameOf.value(CHEN)).toBe('陈璐')
  })
  askPeople()
  expect(fetched).toHaveBeenCalledTimes(2)
})
