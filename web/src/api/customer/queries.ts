import { answer } from '../http'
import type { PageOf, Told } from '../told'
import { customer, type Schemas } from './client'

export type Customer = Told<Schemas['CustomerView'], 'contactName' | 'phone' | 'address' | 'region' | 'creditLimit'>
export type Terms = Told<Schemas['TermsView']>

const FOUND = 20

/** Customers whose code or name has the text. */
export const findCustomers = (query: string) =>
  answer(customer.GET('/customers', { params: { query: { size: FOUND, ...(query !== '' && { query }) } } })) as Promise<PageOf<Customer>>

export const termsOf = (code: string) =>
  answer(customer.GET('/payment-terms/{code}', { params: { path: { code } } })) as Promise<Terms>
