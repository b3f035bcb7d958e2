import { expect, it } from 'vitest'
import { wayOf, type WayFacts } from './customerWay'

const facts = (more: Partial<WayFacts> = {}): WayFacts => ({ status: 'RELEASED', materialHere: false, made: 0, shipped: false, delivered: false, ...more })

it('stands at the first step that is not done', () => {
  expect(wayOf(facts({ status: 'DRAFT' })).now).toBe('confirmed')
  expect(wayOf(facts()).now).toBe('material')
  expect(wayOf(facts({ materialHere: true })).now).toBe('making')
  expect(wayOf(facts({ made: 100 })).now).toBe('shipped')
  expect(wayOf(facts({ shipped: true })).now).toBe('delivered')
  expect(wayOf(facts({ status: 'ARCHIVED' }))).toMatchObject({ now: null, end: 'delivered', made: 100 })
})

it('never claims an open step behind a done one', () => {
  const states = wayOf(facts({ made: 40 })).steps.map((step) => step.state)
  expect(states).toEqual(['done', 'done', 'done', 'now', 'open', 'open'])
})

it('says when it stands still or is over', () => {
  expect(wayOf(facts({ status: 'ON_HOLD' })).end).toBe('held')
  expect(wayOf(facts({ status: 'CANCELLED' })).end).toBe('cancelled')
})
