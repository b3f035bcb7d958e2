import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { read, tell, until } from './api'
import { violations } from './axe'
import { confirmedOrder, DEPOSIT } from './given'
import { expect, test, type At } from './people'

interface Told {
  readonly orderNo: string
  readonly plan?: { readonly customerCode: string; readonly parts: readonly { readonly kind: string; readonly status: string }[] } | null
}

const SOON = { timeout: 60_000 }
const panelOf = (page: Page) => page.getByRole('complementary')

test('one payment for two orders is divided by keyboard, confirmed by somebody else, and stands on the statement', async ({ at }) => {
  test.setTimeout(300_000)
  const merchandiser = await at('merchandiser', '/orders')
  const first = await confirmedOrder(merchandiser)
  const second = await confirmedOrder(merchandiser)
  const cashier = await at('cashier', '/cash')
  const finance = await at('finance', '/cash')
  for (const order of [first, second]) await until<Told>(cashier, `finance/orders/${order}/payments`, (told) => (told.plan ?? null) !== null)
  const other = (await read<Told>(merchandiser, `order/orders/${second}`)).orderNo
  const receiptNo = await recorded(cashier, first)

  await divided(cashier, receiptNo, other)
  await confirmed(finance, receiptNo)

  for (const order of [first, second]) {
    await until<Told>(cashier, `finance/orders/${order}/payments`, (told) => told.plan?.parts.find((part) => part.kind === 'DEPOSIT')?.status === 'MET')
  }
  const { plan } = await read<Told>(cashier, `finance/orders/${first}/payments`)
  await stated(at, cashier, plan!.customerCode, receiptNo)
})

/** Both deposits came in one movement; it was written down for the first order. */
async function recorded(cashier: Page, orderId: string): Promise<string> {
  const answer = await tell(cashier, 'finance/receipts', {
    orderId, amount: 2 * DEPOSIT, currency: 'CNY', bankAccount: '6222-01', bankReference: randomUUID(), valueDate: new Date().toISOString().slice(0, 10),
  })
  return ((await answer.json()) as { receiptNo: string }).receiptNo
}

/** S, the other order, Enter: each order asks for its deposit, and that is what the lines hold by themselves. */
async function divided(page: Page, receiptNo: string, other: string): Promise<void> {
  await found(page, receiptNo)
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('金额 1')).toHaveValue(String(DEPOSIT))
  await expect(dialog.getByRole('status')).toContainText(`余 ¥${money(DEPOSIT)} 未分`)
  await expect(dialog.getByRole('button', { name: '拆分', exact: true })).toBeDisabled()
  await dialog.getByRole('combobox').fill(other)
  await page.getByRole('option').filter({ hasText: other }).click(SOON)
  await expect(dialog.getByLabel('金额 2')).toHaveValue(String(DEPOSIT))
  await expect(dialog.getByRole('status')).toContainText('刚好分完')
  expect(await violations(page)).toEqual([])
  await dialog.getByLabel('金额 2').press('Enter')
  await expect(dialog).toBeHidden(SOON)
  await found(page, receiptNo)
  await expect(panelOf(page)).toContainText(other)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
}

async function confirmed(page: Page, receiptNo: string): Promise<void> {
  await found(page, receiptNo)
  await panelOf(page).getByRole('button', { name: '确认到账' }).click()
  await expect(panelOf(page)).toBeHidden(SOON)
}

/** By its number in the search box, then open beside the list. */
async function found(page: Page, receiptNo: string): Promise<void> {
  await page.goto('/cash')
  await page.getByPlaceholder('搜收款号').fill(receiptNo)
  await expect(page.getByRole('row').filter({ has: page.getByRole('gridcell') })).toHaveCount(1, SOON)
  await page.getByRole('gridcell').nth(1).click()
  await expect(panelOf(page)).toContainText(receiptNo, SOON)
}

/** The list, the statement of the customer, its table for a spreadsheet, and its paper. */
async function stated(at: At, page: Page, customer: string, receiptNo: string): Promise<void> {
  await page.goto('/cash/statements')
  await page.getByPlaceholder('搜客户编号').fill(customer)
  await expect(page.getByRole('row').filter({ has: page.getByRole('gridcell') })).toHaveCount(1, SOON)
  await page.getByRole('gridcell').nth(1).click()
  await expect(page).toHaveURL(/\/cash\/statements\/[0-9a-f-]{36}/)
  const lines = page.getByRole('row').filter({ hasText: receiptNo })
  await expect(lines, 'a line for each order').toHaveCount(2, SOON)
  await expect(lines.first()).toContainText(money(DEPOSIT))
  expect(await violations(page)).toEqual([])

  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 CSV' }).click()])
  expect(readFileSync(await file.path(), 'utf8').split('\r\n').filter((row) => row.includes(receiptNo)), 'as numbers').toEqual([
    expect.stringContaining(`,,${DEPOSIT.toFixed(2)},`), expect.stringContaining(`,,${DEPOSIT.toFixed(2)},`),
  ])

  const statement = page.url()
  const paper = (await page.getByRole('link', { name: '打印' }).getAttribute('href'))!
  for (const locale of ['zh-CN', 'en-US']) {
    const reader = await at('finance', '/cash', { locale })
    for (const path of [statement, paper]) {
      await reader.goto(path)
      await expect(reader.getByRole('row').filter({ hasText: receiptNo })).toHaveCount(2, SOON)
      expect(await violations(reader), `${path} ${locale}`).toEqual([])
    }
  }
  const merchandiser = await at('merchandiser', `/care/customers/${/statements\/([^?]+)/.exec(statement)![1]}`)
  await panelOf(merchandiser).getByRole('link', { name: '对账单' }).click(SOON)
  await expect(merchandiser.getByRole('row').filter({ hasText: receiptNo }), 'whoever looks after the customer reads it too').toHaveCount(2, SOON)
  await expect(merchandiser.getByRole('link', { name: '收款' }), 'and nothing else of the cash desk').toHaveCount(0)
}

const money = (value: number): string => value.toLocaleString('zh-CN', { minimumFractionDigits: 2 })
