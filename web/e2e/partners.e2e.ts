import type { APIRequestContext, Page } from '@playwright/test'
import { createHmac, randomUUID } from 'node:crypto'
import { until } from './api'
import { theCustomer, theProduct } from './given'
import { expect, test } from './people'

const SOON = { timeout: 30_000 }
const panel = (page: Page) => page.getByRole('complementary')
const dialog = (page: Page) => page.getByRole('dialog')

test('a partner is let in with a key that is shown once; what it sent in words of its own is judged again', async ({ at, request }) => {
  test.setTimeout(180_000)
  const merchandiser = await at('merchandiser', '/orders')
  const [customer, product] = [await theCustomer(merchandiser), await theProduct(merchandiser)]
  const no = `PO-${randomUUID().slice(0, 8)}`
  const code = `E2E-${no.slice(3).toUpperCase()}`
  const admin = await at('admin', '/partners')

  await registered(admin, code, customer)
  const secret = await keyMade(admin)
  const sent = (await said(request, code, secret, no)).items[0]!
  expect(sent.outcome).toBe('ACCEPTED')
  const partner = new URL(admin.url()).pathname.split('/').at(-1)!
  const inbound = `partner/partners/inbound-events?partner=${partner}`
  await until<readonly { state: string }[]>(admin, inbound, ([first]) => first?.state === 'REFUSED')

  await panel(admin).getByRole('button', { name: '编辑' }).click()
  await dialog(admin).getByRole('textbox').fill(`THEIR-OWN\t${product}`)
  await dialog(admin).getByRole('button', { name: '编辑' }).click()
  await expect(panel(admin)).toContainText('THEIR-OWN')

  await panel(admin).getByRole('link', { name: '看来件' }).click()
  await admin.getByRole('button', { name: '业务拒绝' }).click()
  await admin.getByRole('row').filter({ hasText: no }).click()
  await expect(panel(admin).getByRole('heading', { level: 2 })).toHaveText(no)
  await panel(admin).getByRole('button', { name: '重新处理' }).click()
  await expect(panel(admin)).toContainText('重新处理记录', SOON)
  await until<readonly { state: string }[]>(admin, inbound, ([first]) => first?.state === 'APPLIED')
  await until<{ items: readonly object[] }>(merchandiser, `order/tracking?query=${no}`, ({ items }) => items.length === 1)
})

test('a key that was revoked opens nothing, and whoever answers customers may look but not touch', async ({ at, request }) => {
  const merchandiser = await at('merchandiser', '/orders')
  const code = `E2E-${randomUUID().slice(0, 8).toUpperCase()}`
  const admin = await at('admin', '/partners')
  await registered(admin, code, await theCustomer(merchandiser))
  const secret = await keyMade(admin)

  await panel(admin).getByRole('button', { name: '作废' }).click()
  await dialog(admin).getByRole('button', { name: '作废' }).click()
  await expect(dialog(admin)).toBeHidden(SOON)
  await expect(panel(admin).getByRole('button', { name: '作废' })).toBeHidden(SOON)
  await expect(panel(admin)).toContainText(/共享密钥.*作废/, SOON)
  expect((await post(request, code, secret, 'PO-1')).status()).toBe(401)

  const service = await at('cs', new URL(admin.url()).pathname)
  await expect(panel(service)).toContainText(code)
  await expect(panel(service).getByRole('link', { name: '看来件' })).toBeVisible()
  await expect(panel(service).getByRole('button', { name: /修改|加密钥|编辑/ })).toHaveCount(0)
})

async function registered(page: Page, code: string, customer: string): Promise<void> {
  const form = dialog(page)
  await expect(async () => {
    await page.keyboard.press('c') // the page listens once it stands
    await expect(form).toBeVisible({ timeout: 1000 })
  }).toPass(SOON)
  await form.getByLabel('伙伴代码').fill(code)
  await form.getByLabel('名称').fill(`系统 ${code}`)
  await form.getByLabel('代表我方哪份档案').fill(customer)
  await form.getByLabel('order.placed').check()
  await form.getByRole('button', { name: '登记伙伴' }).click()
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(`系统 ${code}`, SOON)
}

/** The secret is on the page while the dialog is open, and nowhere once it is closed. */
async function keyMade(page: Page): Promise<string> {
  await panel(page).getByRole('button', { name: '加密钥' }).click()
  await dialog(page).getByRole('button', { name: '加密钥' }).click()
  const secret = await dialog(page).getByText(/^whsec_/).innerText(SOON)
  await dialog(page).getByRole('button', { name: '我已保存' }).click()
  await expect(dialog(page)).toBeHidden()
  await expect(panel(page)).toContainText('1 把有效', SOON)
  expect(await page.content()).not.toContain(secret)
  return secret
}

/** Signed as Standard Webhooks say. */
function post(request: APIRequestContext, code: string, secret: string, no: string) {
  const requestedDate = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
  const body = JSON.stringify({
    specversion: '1.0', id: `e-${no}`, source: '/e2e', type: 'order.placed',
    data: { externalNo: no, tradeType: 'DOMESTIC', currency: 'CNY', lines: [{ productCode: 'THEIR-OWN', quantity: 3, unitPrice: 99.5, requestedDate }] },
  })
  const [id, at] = [`msg_${randomUUID()}`, String(Math.floor(Date.now() / 1000))]
  const signature = createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64')).update(`${id}.${at}.${body}`).digest('base64')
  return request.post('/partner/v1/events', {
    headers: { 'Content-Type': 'application/cloudevents+json', 'X-Partner-Id': code, 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': `v1,${signature}` },
    data: Buffer.from(body),
  })
}

async function said(request: APIRequestContext, code: string, secret: string, no: string) {
  const answer = await post(request, code, secret, no)
  expect(answer.status(), await answer.text()).toBe(202)
  return (await answer.json()) as { items: readonly { outcome: string }[] }
}
