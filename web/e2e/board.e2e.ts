import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { read } from './api'
import { writtenOrder } from './given'
import { expect, test } from './people'

const SOON = { timeout: 30_000 }
const panel = (page: Page) => page.getByRole('complementary')
const dialog = (page: Page) => page.getByRole('dialog')
const nameOf = async (page: Page) => ((await (await page.request.get('/auth/me')).json()) as { name: string }).name

test('a note is written without a mouse and read by colleagues with the name of who wrote it', async ({ at }) => {
  const merchandiser = await at('merchandiser', '/orders')
  const order = await writtenOrder(merchandiser)
  await merchandiser.goto(`/orders/${order}`)
  await expect(panel(merchandiser).getByRole('heading', { name: '备注' })).toBeVisible(SOON)
  await merchandiser.keyboard.press('n')
  await merchandiser.keyboard.type('客户要改包装')
  await merchandiser.keyboard.press('Tab')
  await merchandiser.keyboard.press('Enter')
  await expect(panel(merchandiser).getByRole('listitem').filter({ hasText: '客户要改包装' })).toContainText(await nameOf(merchandiser), SOON)

  const planner = await at('planner', `/orders/${order}`)
  await expect(panel(planner).getByRole('listitem').filter({ hasText: '客户要改包装' })).toContainText(await nameOf(merchandiser), SOON)
})

test('an order goes to a colleague, and its story names both and says why', async ({ at }) => {
  const colleague = await at('merchandiser2', '/orders')
  const taker = await nameOf(colleague)
  const merchandiser = await at('merchandiser', '/orders')
  const order = await writtenOrder(merchandiser)
  await merchandiser.goto(`/orders/${order}`)
  await panel(merchandiser).getByRole('button', { name: '转交' }).click(SOON)
  await dialog(merchandiser).getByLabel('接手人').selectOption({ label: taker })
  await dialog(merchandiser).getByLabel('原因').fill('产假')
  await dialog(merchandiser).getByRole('button', { name: '转交' }).click()
  await expect(dialog(merchandiser)).toBeHidden(SOON)
  const line = panel(merchandiser).getByRole('listitem').filter({ hasText: `由 ${await nameOf(merchandiser)} 转交给 ${taker}` })
  // The story is written from what was told: a moment after the answer.
  await expect(async () => {
    await merchandiser.reload()
    await expect(line).toContainText('产假', { timeout: 5_000 })
  }).toPass({ timeout: 60_000 })
  expect((await read<{ items: readonly object[] }>(colleague, `order/tracking?owner=me&id=${order}`)).items).toHaveLength(1)
})

test('the board is taken along as a file and kept as a view that is there on another machine', async ({ at }) => {
  const here = await at('merchandiser', '/orders')
  const order = await read<{ orderNo: string }>(here, `order/orders/${await writtenOrder(here)}`)
  await here.getByRole('textbox', { name: /搜/ }).or(here.getByPlaceholder(/搜/)).first().fill(order.orderNo)
  await expect(here.getByText('共 1 单')).toBeVisible(SOON)
  const downloading = here.waitForEvent('download')
  await here.getByRole('button', { name: '导出' }).click()
  const lines = readFileSync(await (await downloading).path(), 'utf8').trimEnd().split('\r\n')
  expect(lines[0]).toMatch(/^\uFEFF订单号,客户,/)
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual([order.orderNo])

  const name = `单查 ${randomUUID().slice(0, 4)}`
  await here.getByRole('button', { name: '视图' }).click()
  await here.getByRole('menuitem').last().click()
  await dialog(here).getByLabel('名称').fill(name)
  await dialog(here).getByRole('button', { name: '保存当前视图' }).click()
  await expect(dialog(here)).toBeHidden(SOON)

  const elsewhere = await at('merchandiser', '/orders')
  await elsewhere.getByRole('button', { name: '视图' }).click(SOON)
  await elsewhere.getByRole('menuitem', { name }).click()
  await expect(elsewhere.getByText('共 1 单')).toBeVisible(SOON)
})
