import { answer, versioned } from '../http'
import { PAGE_SIZE } from '../pages'
import { customer, type Schemas } from './client'

export type Grade = Schemas['Grade']
export type Customer = Schemas['CustomerView']
export type Terms = Schemas['TermsView']
export type Grading = Schemas['GradingView']
export type RegisterCustomer = Schemas['RegisterCustomer']
export type ChangeCustomer = Schemas['ChangeCustomer']

const FOUND = 20
const MOST_TERMS = 100

export interface CustomerFilter {
  readonly query: string
  readonly grade: Grade | null
}

/** Customers whose code or name has the text. */
export const findCustomers = (query: string) => customersPage({ query, grade: null }, 0, FOUND)

export const customersPage = (filter: CustomerFilter, page: number, size = PAGE_SIZE) =>
  answer(
    customer.GET('/customers', {
      params: { query: { page, size, ...(filter.query !== '' && { query: filter.query }), ...(filter.grade !== null && { grade: filter.grade }) } },
    }),
  )

const path = (id: string) => ({ params: { path: { id } } })

export const customerOf = (id: string) => versioned(customer.GET('/customers/{id}', path(id)))
export const gradesOf = (id: string) => answer(customer.GET('/customers/{id}/grades', path(id)))

export const termsOf = (code: string) =>
  answer(customer.GET('/payment-terms/{code}', { params: { path: { code } } }))
export const allTerms = () => answer(customer.GET('/payment-terms', { params: { query: { size: MOST_TERMS } } }))

/** A command on a customer as its author saw it. */
export interface SeenCustomer {
  readonly id: string
  readonly etag: string
}

const command = (seen: SeenCustomer, key: string) => ({
  params: { path: { id: seen.id } },
  headers: { 'If-Match': seen.etag, 'Idempotency-Key': key },
})


export const registerCustomer = (body: RegisterCustomer, key: string) =>
  versioned(customer.POST('/customers', { body, headers: { 'Idempotency-Key': key } }))
export const changeCustomer = (seen: SeenCustomer, body: ChangeCustomer) =>
  versioned(customer.PUT('/customers/{id}', { params: { path: { id: seen.id } }, headers: { 'If-Match': seen.etag }, body }))
export const gradeCustomer = (seen: SeenCustomer, body: { grade: Grade; reason: string }, key: string) =>
  versioned(customer.POST('/customers/{id}/grading', { ...command(seen, key), body }))
export const agreeTerms = (seen: SeenCustomer, body: { termsCode: string; creditLimit?: number; reason: string }, key: string) =>
  versioned(customer.POST('/customers/{id}/terms', { ...command(seen, key), body }))
