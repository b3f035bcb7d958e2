import { answer } from '../http'
import type { PageOf, Told } from '../told'
import { production, type Schemas } from './client'

export type Ticket = Told<Schemas['TicketRow'], 'starts' | 'ends' | 'pauseCause' | 'step'>
export type Product = Told<Schemas['Row'], 'plant'>

const TICKETS = 50
const PRODUCTS = 20

export const ticketsOf = (orderId: string) =>
  answer(production.GET('/tickets', { params: { query: { orderId, size: TICKETS } } })) as Promise<PageOf<Ticket>>

/** Products whose code or name has the text. */
export const findProducts = (query: string) =>
  answer(production.GET('/products', { params: { query: { query, size: PRODUCTS } } })) as Promise<PageOf<Product>>
