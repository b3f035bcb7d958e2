import { expect, it } from 'vitest'
import { purchaseActions, workActions } from './actions'

const as = (role: string) => (...roles: readonly string[]) => roles.includes(role)

it('leads a purchase from draft to receipt, each step for whoever does it', () => {
  expect(purchaseActions('DRAFT', as('buyer'))).toEqual(['approve', 'cancel'])
  expect(purchaseActions('ACKNOWLEDGED', as('buyer'))).toEqual(['redate', 'cancel'])
  expect(purchaseActions('ACKNOWLEDGED', as('warehouse'))).toEqual(['receive'])
  expect(purchaseActions('PARTLY_RECEIVED', as('general-manager'))).toEqual(['closeShort'])
  expect(purchaseActions('CLOSED', as('buyer'))).toEqual([])
})

it('lets the buyer speak for a workshop and the warehouse count what came back', () => {
  expect(workActions('SENT', as('buyer'))).toEqual(['accept', 'refuse', 'cancel'])
  expect(workActions('IN_PROCESS', as('warehouse'))).toEqual(['takeBack'])
  expect(workActions('RETURNED', as('warehouse'))).toEqual([])
})
