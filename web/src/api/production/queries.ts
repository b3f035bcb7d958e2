import { answer } from '../http'
import { production, type Schemas } from './client'

export type Ticket = Schemas['TicketRow']
export type Product = Schemas['Row']

const TICKETS = 50
const PRODUCTS = 20

export const ticketsOf = (orderId: string) =>
  answer(production.GET('/tickets', { params: { query: { orderId, size: TICKETS } } }))

/** Products whose code or name has the text. */
export const findProducts = (query: string) =>
  answer(production.GET('/products', { params: { query: { query, size: PRODUCTS } } }))
