import { expect, it } from 'vitest'
import { actionsFor, nextBy } from './actions'

const as = (role: string) => (...roles: readonly string[]) => roles.includes(role)

it('offers each step to whoever does it, in its state only', () => {
  expect(actionsFor('PLANNED', as('logistics'))).toEqual(['details', 'split'])
  expect(actionsFor('CLEARED', as('warehouse'))).toEqual(['pick'])
  expect(actionsFor('PACKED', as('warehouse'))).toEqual([])
  expect(actionsFor('PACKED', as('qc'))).toEqual(['inspect'])
  expect(actionsFor('HELD', as('logistics'))).toEqual([])
  expect(actionsFor('CLOSED', as('logistics'))).toEqual([])
})

it('names who is next', () => {
  expect(nextBy('PACKED')).toEqual({ action: 'inspect', role: 'qc' })
  expect(nextBy('ARRIVED')).toEqual({ action: 'sign', role: 'logistics' })
  expect(nextBy('HELD')).toBeNull()
})
