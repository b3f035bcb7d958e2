import { expect, it } from 'vitest'
import { actionsFor } from './actions'

const as = (...mine: string[]) => (...roles: readonly string[]) => roles.some((role) => mine.includes(role))

it('offers what the state and the role allow, the natural step first', () => {
  expect(actionsFor('DRAFT', as('merchandiser'))).toEqual(['review', 'handover'])
  expect(actionsFor('REVIEWING', as('merchandiser'))).toEqual(['reply', 'handover'])
  expect(actionsFor('REPLIED', as('merchandiser'))).toEqual(['confirm', 'review', 'promise', 'handover'])
  expect(actionsFor('CONFIRMED', as('merchandiser'))[0]).toBe('release')
  expect(actionsFor('SETTLED', as('merchandiser'))).toEqual(['archive', 'handover'])
  expect(actionsFor('RELEASED', as('general-manager'))).toEqual(['hold', 'cancel'])
  expect(actionsFor('ON_HOLD', as('finance'))).toEqual(['resume'])
  expect(actionsFor('RELEASED', as('auditor'))).toEqual([])
  expect(actionsFor('ARCHIVED', as('merchandiser', 'general-manager'))).toEqual([])
})
