import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { tell, until } from './api'
import { violations } from './axe'
import { theCustomer, theProduct } from './given'
import { expect, test } from './people'

const SOON = { timeout: 30_000 }
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }
const panel = (page: Page) => page.getByRole('complementary')
const dialog = (page: Page) => page.getByRole('dialog')

test('a table is dropped, mended, tried and imported as a whole; its orders stand on the board and in the export', async ({ at }) => {
  test.setTimeout(180_000)
  const merchandiser = await at('merchandiser', '/orders')
  const { partner, code } = await registered(await at('admin', '/partners'), await theCustomer(merchandiser))
  const product = await theProduct(merchandiser)
  const [one, two] = [`F-${randomUUID().slice(0, 8)}`, `F-${randomUUID().slice(0, 8)}`]

  await merchandiser.goto(`/partners/files/${partner}`)
  await drop(merchandiser, `${code}.csv`, table([[one, product, '10'], [one, product, 'ten'], [two, product, '2']]))
  await expect(merchandiser.getByRole('heading', { level: 1 })).toHaveText(`${code}.csv`, SOON)
  await expect(merchandiser.getByText('1 行有问题')).toBeVisible()
  await expect(merchandiser.getByRole('button', { name: '导入' })).toHaveCount(0)
  expect(await violations(merchandiser)).toEqual([])

  await merchandiser.getByRole('button', { name: '逐条改正' }).click()
  await expect(panel(merchandiser).getByLabel('数量')).toBeFocused(SOON)
  expect(await violations(merchandiser)).toEqual([])
  await panel(merchandiser).getByLabel('数量').fill('12')
  await merchandiser.keyboard.press('Enter')
  await expect(panel(merchandiser)).toBeHidden(SOON)

  await merchandiser.getByRole('button', { name: '导入' }).click()
  await dialog(merchandiser).getByRole('button', { name: '试运行' }).click()
  await expect(dialog(merchandiser)).toContainText('试运行通过:2 张单据', SOON)
  await dialog(merchandiser).getByRole('button', { name: '导入', exact: true }).click()
  await expect(merchandiser.getByText('已导入,正在交给业务处理。')).toBeVisible(SOON)

  await until<{ items: readonly object[] }>(merchandiser, `order/tracking?numbers=${one},${two}`, ({ items }) => items.length === 2)
  await merchandiser.getByRole('link', { name: '看这些订单' }).click()
  await expect(merchandiser.getByRole('row').filter({ hasText: /^(?!.*订单号)/ })).toHaveCount(2, SOON)

  await merchandiser.goto(`/partners/files/${partner}`)
  const [file] = await Promise.all([merchandiser.waitForEvent('download'), merchandiser.getByRole('button', { name: '导出 .csv' }).click()])
  const exported = await readFile((await file.path())!, 'utf8')
  expect([exported.includes(one), exported.includes(two)]).toEqual([true, true])
})

test('a file that is no table says why, and on the phone a row is mended with the thumb', async ({ at }) => {
  test.setTimeout(120_000)
  const merchandiser = await at('merchandiser', '/orders')
  const { partner, code } = await registered(await at('admin', '/partners'), await theCustomer(merchandiser))
  const product = await theProduct(merchandiser)
  const phone = await at('merchandiser', `/partners/files/${partner}`, PHONE)

  await choose(phone, 'nothing.csv', '')
  await expect(phone.getByRole('alert')).toContainText('这个文件是空的', SOON)
  await choose(phone, 'odd.csv', '颜色,数量\n红,1\n')
  await expect(phone.getByRole('alert')).toContainText('颜色', SOON)
  await choose(phone, `${code}-phone.csv`, table([[`F-${randomUUID().slice(0, 8)}`, product, '?']]))
  await expect(phone.getByText('1 行有问题')).toBeVisible(SOON)
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.viewport.width)
  await phone.getByRole('row').first().tap()
  await panel(phone).getByLabel('数量').fill('3')
  await panel(phone).getByRole('button', { name: '保存并到下一处' }).tap()
  await expect(phone.getByRole('button', { name: '导入' })).toBeVisible(SOON)

  await phone.getByRole('button', { name: '弃用' }).tap()
  await dialog(phone).getByRole('button', { name: '弃用' }).tap()
  await expect(phone.getByText('已弃用', { exact: true })).toBeVisible(SOON)
  await expect(phone.getByRole('button', { name: '导入' })).toHaveCount(0)
})

/** A partner of its own, so that no other test's files are in the way. */
async function registered(admin: Page, customer: string): Promise<{ partner: string; code: string }> {
  const code = `E2E-${randomUUID().slice(0, 8).toUpperCase()}`
  const answer = await tell(admin, 'partner/partners', { code, name: `表格 ${code}`, kind: 'CUSTOMER', partyCode: customer, types: ['order.placed'], callsPerMinute: 600 })
  return { partner: ((await answer.json()) as { id: string }).id, code }
}

function table(rows: readonly (readonly [no: string, product: string, quantity: string])[]): string {
  const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
  return ['客户单号,产品编号,数量,单价,交期,内外销,币种', ...rows.map(([no, product, quantity]) => `${no},${product},${quantity},99.50,${day},内销,CNY`)].join('\n')
}

const choose = (page: Page, name: string, text: string) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

/** As a hand drops it: the browser's own event with the file in it. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const zone = page.getByText('把表格拖到这里')
  await zone.waitFor()
  const files = await page.evaluateHandle(([called, said]) => {
    const carried = new DataTransfer()
    carried.items.add(new File([said!], called!, { type: 'text/csv' }))
    return carried
  }, [name, text])
  await zone.dispatchEvent('drop', { dataTransfer: files })
}
