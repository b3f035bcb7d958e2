import { answer } from '../http'
import { procurement, type Schemas } from './client'

export type Subcontract = Schemas['SubcontractView']
export type SubcontractStatus = Schemas['SubcontractStatus']

/** What a workshop still has to do with. */
const OPEN: readonly SubcontractStatus[] = ['SENT', 'ACCEPTED', 'IN_PROCESS', 'PARTLY_RETURNED']

export const openSubcontracts = (size: number) =>
  answer(procurement.GET('/subcontracts', { params: { query: { status: [...OPEN], page: 0, size } } }))

const command = (one: Subcontract, key: string) => ({
  params: { path: { id: one.id } },
  headers: { 'If-Match': `"${one.version}"`, 'Idempotency-Key': key },
})

export const acceptSubcontract = (one: Subcontract, promisedDate: string, key: string) =>
  answer(procurement.POST('/subcontracts/{id}/acceptance', { ...command(one, key), body: { promisedDate } }))
export const refuseSubcontract = (one: Subcontract, reason: string, key: string) =>
  answer(procurement.POST('/subcontracts/{id}/refusal', { ...command(one, key), body: { reason } }))

/** Tells what is in the way; the running sum stays what it was. */
export const tellProblem = (one: Subcontract, problem: string, key: string) =>
  answer(
    procurement.POST('/subcontracts/{id}/progress', { params: { path: { id: one.id } }, headers: { 'Idempotency-Key': key }, body: { done: one.done, problem } }),
  )

export const subcontractsOfTicket = (ticketId: string, size: number) =>
  answer(procurement.GET('/subcontracts', { params: { query: { status: [], ticketId, page: 0, size } } }))

/** Work that came back from a workshop, counted by us. */
export const takeBack = (id: string, body: { good: number; rework: number; scrap: number; deliveryNote?: string }, key: string) =>
  answer(
    procurement.POST('/subcontracts/{id}/returns', { params: { path: { id } }, headers: { 'Idempotency-Key': key }, body }),
  )
