import { answer, versioned, type Versioned } from '../http'
import { PAGE_SIZE } from '../pages'
import type { PageOf, Told } from '../told'
import { customer, type Schemas } from './client'

export type Grade = Schemas['Grade']
export type Customer = Told<Schemas['CustomerView'], 'contactName' | 'phone' | 'address' | 'region' | 'creditLimit'>
export type Terms = Told<Schemas['TermsView']>
export type Grading = Told<Schemas['GradingView'], 'previous' | 'reason'>
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
  ) as Promise<PageOf<Customer>>

const path = (id: string) => ({ params: { path: { id } } })

export const customerOf = (id: string) => versioned(customer.GET('/customers/{id}', path(id))) as Promise<Versioned<Customer>>
export const gradesOf = (id: string) => answer(customer.GET('/customers/{id}/grades', path(id))) as Promise<Grading[]>

export const termsOf = (code: string) =>
  answer(customer.GET('/payment-terms/{code}', { params: { path: { code } } })) as Promise<Terms>
export const allTerms = () => answer(customer.GET('/payment-terms', { params: { query: { size: MOST_TERMS } } })) as Promise<PageOf<Terms>>

/** A command on a customer as its author saw it. */
export interface SeenCustomer {
  readonly id: string
  readonly etag: string
}

const command = (seen: SeenCustomer, key: string) => ({
  params: { path: { id: seen.id } },
  headers: { 'If-Match': seen.etag, 'Idempotency-Key': key },
})

type Changed = Promise<Versioned<Customer>>

export const registerCustomer = (body: RegisterCustomer, key: string) =>
  versioned(customer.POST('/customers', { body, headers: { 'Idempotency-Key': key } })) as Changed
export const changeCustomer = (seen: SeenCustomer, body: ChangeCustomer) =>
  versioned(customer.PUT('/customers/{id}', { params: { path: { id: seen.id } }, headers: { 'If-Match': seen.etag }, body })) as Changed
export const gradeCustomer = (seen: SeenCustomer, body: { grade: Grade; reason: string }, key: string) =>
  versioned(customer.POST('/customers/{id}/grading', { ...command(seen, key), body })) as Changed
export const agreeTerms = (seen: SeenCustomer, body: { termsCode: string; creditLimit?: number; reason: string }, key: string) =>
  versioned(customer.POST('/customers/{id}/terms', { ...command(seen, key), body })) as Changed
