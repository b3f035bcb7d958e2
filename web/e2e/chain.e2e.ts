import type { Page } from '@playwright/test'
import { read, until } from './api'
import { violations } from './axe'
import { theCustomer, theProduct } from './given'
import { expect, test, type At } from './people'

interface Found {
  readonly items: readonly { readonly id: string; readonly ticketNo?: string; readonly starts?: string | null; readonly subcontractNo?: string; readonly shipmentNo?: string }[]
}

const QUANTITY = 10
/** The board shows six weeks from last Monday but one. */
const DAYS_IN_SIGHT = 28
/** What one department does, the others see after a moment. */
const SOON = { timeout: 60_000 }

const panelOf = (page: Page) => page.getByRole('complementary')

/** Opens a form by its button in the panel, fills it in and sends it by the button of the same name. */
async function step(page: Page, name: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void> = async () => {}, verb = name): Promise<void> {
  await panelOf(page).getByRole('button', { name, exact: true }).click(SOON)
  const dialog = page.getByRole('dialog')
  await fill(dialog)
  await dialog.getByRole('button', { name: verb, exact: true }).click()
  await expect(dialog).toBeHidden(SOON)
}

test('one order is worked through by every department on its own pages', async ({ at }) => {
  test.setTimeout(600_000)
  const merchandiser = await at('merchandiser', '/orders/new')
  const order = await written(merchandiser)
  await agreed(merchandiser, order.id)

  const cashier = await at('cashier', '/cash')
  const finance = await at('finance', '/cash')
  await paid(cashier, finance, order)
  await expect(panelOf(merchandiser), 'the merchandiser sees the release without asking').toContainText('已下达', SOON)

  const planner = await at('planner', '/plan')
  const ticket = await planned(planner, order.id)
  await made(at, order.id, ticket)

  const logistics = await at('logistics', '/ship')
  const shipment = (await until<Found>(logistics, `logistics/shipments?orderId=${order.id}`, (told) => told.items.length > 0)).items[0]!
  await opened(logistics, order.orderNo)
  await step(logistics, '确认发货信息', (dialog) => dialog.getByLabel('送货地址').fill('主仓'))
  await paid(cashier, finance, order)
  await delivered(at, logistics, order.orderNo, shipment.id)

  await expect(panelOf(merchandiser)).toContainText('已结清', SOON)
  await panelOf(merchandiser).getByRole('button', { name: '归档', exact: true }).click()
  await expect(panelOf(merchandiser)).toContainText('已归档')
})

interface Order {
  readonly id: string
  readonly orderNo: string
}

/** The customer called: the order is written down and asked around. */
async function written(page: Page): Promise<Order> {
  const customer = await theCustomer(page)
  await page.getByRole('combobox').first().fill(customer)
  await page.getByRole('option').filter({ hasText: customer }).click()
  const cell = (name: string) => page.locator(`[data-row="0"][data-cell="${name}"] input`).first()
  await cell('product').fill(await theProduct(page))
  await cell('quantity').fill(String(QUANTITY))
  await cell('price').fill('1200')
  await cell('date').fill('+60')
  await cell('date').press('Tab')
  await page.getByRole('button', { name: '记下并送评审' }).click()
  await expect(page).toHaveURL(/\/orders\/[0-9a-f-]{36}$/, SOON)
  const id = page.url().split('/').at(-1)!
  return read<Order>(page, `order/orders/${id}`)
}

/** Every department has said when; the customer gets a date and sends our paper back. */
async function agreed(page: Page, id: string): Promise<void> {
  await until<{ proposedDates: object }>(page, `order/orders/${id}/review`, (told) => Object.keys(told.proposedDates).length > 0)
  await step(page, '回复客户')
  await step(page, '回传确认', async (dialog) => {
    await dialog.getByLabel('客户确认的总额').fill(String(QUANTITY * 1_200))
    await dialog.getByLabel('依据').fill('微信回传盖章件')
  }, '记为已确认')
  await expect(panelOf(page)).toContainText('已确认', SOON)
}

/** The cashier writes down what the bank shows, as much as is asked for now; somebody else confirms it. */
async function paid(cashier: Page, finance: Page, order: Order): Promise<void> {
  await until<{ plan: unknown }>(cashier, `finance/orders/${order.id}/payments`, (told) => told.plan !== null && told.plan !== undefined)
  await cashier.getByRole('button', { name: '登记收款' }).click()
  const dialog = cashier.getByRole('dialog')
  await dialog.getByRole('combobox').fill(order.orderNo)
  await cashier.getByRole('option').filter({ hasText: order.orderNo }).click(SOON)
  await expect(dialog.getByLabel(/^金额/)).not.toHaveValue('')
  await dialog.getByLabel('账户').fill('6222-01')
  await dialog.getByLabel('流水号').fill(`${order.orderNo}-${Date.now()}`)
  await dialog.getByRole('button', { name: '登记收款' }).click()
  await expect(dialog).toBeHidden(SOON)

  await finance.goto('/cash')
  await finance.getByRole('row').filter({ hasText: order.orderNo }).click(SOON)
  await panelOf(finance).getByRole('button', { name: '确认到账' }).click()
  await expect(panelOf(finance)).toBeHidden(SOON)
}

/** The planner finds the ticket in its lane, or behind the number of those that found no room on the day. */
async function planned(page: Page, orderId: string): Promise<string> {
  const found = await until<Found>(page, `production/tickets?orderId=${orderId}`, (told) => told.items.some((one) => one.starts))
  const { ticketNo, starts } = found.items[0] as { ticketNo: string; starts: string }
  const board = page.getByRole('group', { name: '排产看板' })
  await expect(board).toBeVisible(SOON)
  const ahead = Math.floor((Date.parse(starts) - Date.now()) / 86_400_000) - DAYS_IN_SIGHT
  for (let shown = 0; shown < ahead; shown += 14) await page.getByRole('button', { name: /后两周/ }).click()
  const bar = board.getByRole('button', { name: new RegExp(`(^| )${ticketNo} `) }).first()
  const more = board.getByRole('button', { name: /^\+\d+$/ }).first()
  await expect(bar.or(more).first()).toBeVisible(SOON)
  if (await bar.isVisible()) await bar.click()
  else {
    await more.click()
    await panelOf(page).getByRole('button', { name: ticketNo, exact: true }).click()
  }
  await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText(ticketNo)
  return ticketNo
}

/** Cut in our plant, painted outside, packed and inspected. */
async function made(at: At, orderId: string, ticketNo: string): Promise<void> {
  const foreman = await at('foreman-p1', `/shop?ticket=${ticketNo}`)
  await opened(foreman, '开料')
  await say(foreman, '接单')
  await expect(panelOf(foreman).getByText('未满足'), 'order and material are there').toHaveCount(0, SOON)
  await say(foreman, '开工')
  await say(foreman, `余 ${QUANTITY} 全部完工`)

  await painted(at, orderId)

  await foreman.goto(`/shop?ticket=${ticketNo}`)
  await opened(foreman, '包装')
  await counted(foreman, '报工')
  const inspector = await at('qc', `/shop?ticket=${ticketNo}`)
  await opened(inspector, '包装')
  await counted(inspector, '检验')
}

/** The workshop answers and reports on its phone; our warehouse counts what comes back. */
async function painted(at: At, orderId: string): Promise<void> {
  const warehouse = await at('warehouse', '/buy/outsourced')
  const told = await until<Found>(warehouse, `procurement/subcontracts?orderId=${orderId}`, (found) => found.items.length > 0)
  const subcontract = told.items[0]!
  const workshop = await at('workshop-w1', '/m', { viewport: { width: 390, height: 844 }, hasTouch: true })
  const card = workshop.getByRole('article').filter({ hasText: subcontract.subcontractNo! })
  await card.getByRole('button').first().click(SOON)
  await card.getByRole('button', { name: '接单', exact: true }).click()
  await card.getByRole('button', { name: `全部 ${QUANTITY}` }).click(SOON)
  await card.getByRole('button', { name: `报进度 ${QUANTITY}` }).click()
  await expect(workshop.getByRole('status').filter({ hasText: '已全部上传' })).toBeVisible(SOON)

  await warehouse.goto(`/buy/outsourced/${subcontract.id}`)
  await step(warehouse, '回厂清点', (dialog) => dialog.getByLabel('合格').fill(String(QUANTITY)))
  await expect(panelOf(warehouse)).toContainText('已回厂', SOON)
}

/** Picked, packed, inspected, loaded; gone, arrived and signed for. Each says what they did, the others see it. */
async function delivered(at: At, logistics: Page, orderNo: string, shipmentId: string): Promise<void> {
  const warehouse = await at('warehouse', '/ship')
  await opened(warehouse, orderNo)
  const inspector = await at('qc', '/ship')
  await opened(inspector, orderNo)
  await step(warehouse, '拣货', (dialog) => dialog.getByLabel(/^实点/).fill(String(QUANTITY)))
  await step(warehouse, '包装', (dialog) => dialog.getByLabel('件数').fill('3'))
  await step(inspector, '出货检验')
  await step(warehouse, '装车', (dialog) => dialog.getByLabel('车号').fill('粤B12345'))

  await warehouse.goto(`/print/packing-list/${shipmentId}`)
  await expect(warehouse.getByText(orderNo).first()).toBeVisible(SOON)
  expect(await violations(warehouse)).toEqual([])

  await step(logistics, '出厂', async (dialog) => {
    await dialog.getByLabel('承运商').fill('顺丰')
    await dialog.getByLabel('运单号').fill(`SF-${shipmentId}`)
    await dialog.getByLabel('运费').fill('300')
  })
  await step(logistics, '到货')
  await step(logistics, '签收', (dialog) => dialog.getByLabel('签收人').fill('王先生'))
  await expect(panelOf(logistics)).toContainText('已签收', SOON)
}

/** Finds a row by what stands in it and opens it beside the list. */
async function opened(page: Page, text: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: text }).first().click(SOON)
  await expect(panelOf(page).getByRole('heading', { level: 2 })).toBeVisible(SOON)
}

/** A word that needs no form: the button is gone when it was heard. */
async function say(page: Page, name: string): Promise<void> {
  const button = panelOf(page).getByRole('button', { name, exact: true })
  await button.click(SOON)
  await expect(button).toBeHidden(SOON)
}

/** Counts everything good in the form beside the list. */
async function counted(page: Page, name: string): Promise<void> {
  const panel = panelOf(page)
  await panel.getByRole('button', { name, exact: true }).click(SOON)
  await panel.getByLabel('合格').fill(String(QUANTITY))
  await panel.getByRole('button', { name, exact: true }).click()
  await expect(panel.getByLabel('合格')).toBeHidden(SOON)
}
