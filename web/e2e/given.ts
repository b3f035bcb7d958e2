import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { command, read, tell, until } from './api'
import type { At } from './people'

const QUANTITY = 10
const PRICE = 1_200
/** What an order below asks for before it is released. */
export const DEPOSIT = QUANTITY * PRICE * 0.3

interface Coded {
  readonly items: readonly { readonly code: string }[]
}

export interface Ticket {
  readonly id: string
  readonly ticketNo: string
}

/** The customer to work with: named by whoever prepared the stack, else the first there is. */
export async function theCustomer(page: Page): Promise<string> {
  return process.env['GENDAN_CUSTOMER'] ?? (await first(page, 'customer/customers?size=1'))
}

/** The product to work with, likewise. */
export async function theProduct(page: Page): Promise<string> {
  return process.env['GENDAN_PRODUCT'] ?? (await first(page, 'production/products?made=true&size=1'))
}

async function first(page: Page, path: string): Promise<string> {
  return (await read<Coded>(page, path)).items[0]!.code
}

/** A ticket that runs in the plant, of an order whose deposit is paid. What is clicked elsewhere is said to the services here. */
export async function startedTicket(at: At): Promise<Ticket> {
  const started = await releasedTicket(at)
  const foreman = await at('foreman-p1', '/shop')
  const ticket = `production/tickets/${started.id}`
  await command(foreman, ticket, 'acceptance')
  await until<{ startGate: { met: boolean }[] }>(foreman, ticket, (told) => told.startGate.every((one) => one.met))
  await command(foreman, ticket, 'start')
  return started
}

/** A ticket that is planned and issued, and on which nobody works yet. */
export async function releasedTicket(at: At): Promise<Ticket> {
  const merchandiser = await at('merchandiser', '/orders')
  const order = await confirmedOrder(merchandiser)
  await depositPaid(await at('cashier', '/cash'), await at('finance', '/cash'), order)
  const { items } = await until<{ items: Ticket[] }>(merchandiser, `production/tickets?orderId=${order}`, (told) => told.items.length > 0)
  await until<{ status: string }>(merchandiser, `production/tickets/${items[0]!.id}`, (told) => told.status === 'ISSUED')
  return items[0]!
}

/** An order as it was just written down. */
export async function writtenOrder(page: Page): Promise<string> {
  const requestedDate = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)
  const written = await tell(page, 'order/orders', {
    customerCode: await theCustomer(page), externalNo: randomUUID(), channel: 'PHONE', tradeType: 'DOMESTIC', currency: 'CNY', rush: false,
    lines: [{ productCode: await theProduct(page), quantity: QUANTITY, unitPrice: PRICE, requestedDate }],
  })
  return ((await written.json()) as { id: string }).id
}

/** An order that was confirmed, and waits for its deposit. */
export async function confirmedOrder(page: Page): Promise<string> {
  const id = await writtenOrder(page)
  const order = `order/orders/${id}`
  await command(page, order, 'review')
  await until<{ proposedDates: object }>(page, `${order}/review`, (told) => Object.keys(told.proposedDates).length > 0)
  await command(page, order, 'reply', { channel: 'PHONE', text: '按期可交' })
  await command(page, order, 'confirmation', { total: QUANTITY * PRICE, evidence: '回传', releaseWhenReady: true })
  return id
}

async function depositPaid(cashier: Page, finance: Page, orderId: string): Promise<void> {
  await until<{ plan?: object | null }>(cashier, `finance/orders/${orderId}/payments`, (told) => (told.plan ?? null) !== null)
  const receipt = await tell(cashier, 'finance/receipts', {
    orderId, amount: DEPOSIT, currency: 'CNY', bankAccount: '6222-01', bankReference: randomUUID(),
    valueDate: new Date().toISOString().slice(0, 10),
  })
  const { id } = (await receipt.json()) as { id: string }
  await command(finance, `finance/receipts/${id}`, 'confirmation')
}
