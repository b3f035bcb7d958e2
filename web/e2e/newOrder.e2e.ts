import { expect, test } from '@playwright/test'
import { signIn } from './signIn'

interface Named {
  readonly items: readonly { readonly code: string; readonly name: string }[]
}

test('an order is written down by keyboard only, and what was typed survives an ended session', async ({ page }) => {
  await page.goto('/orders')
  await signIn(page)
  const customer = ((await (await page.request.get('/api/customer/customers?size=1')).json()) as Named).items[0]!
  const product = ((await (await page.request.get('/api/production/products?made=true&size=1')).json()) as Named).items[0]!

  await page.goto('/orders')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('c')
  const combo = page.getByRole('combobox').first()
  await expect(combo).toBeFocused()
  await page.keyboard.type(customer.code)
  await expect(page.locator('[role=option]').first()).toContainText(customer.code)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  const first = page.locator('[data-row="0"][data-cell="product"] input')
  await expect(first).toBeFocused()
  await page.keyboard.type(product.code)
  await page.keyboard.press('Tab')
  await page.keyboard.type('12')
  await page.keyboard.press('Tab')
  await page.keyboard.type('99.5')
  await page.keyboard.press('Tab')
  await page.keyboard.type('+40')
  await page.keyboard.press('Tab')

  await page.route('**/api/order/orders', (route) => route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{}' }), { times: 1 })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expect(first).toHaveValue(product.code)

  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toBeVisible({ timeout: 20_000 })
  await expect(page).toHaveURL(/\/orders\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('complementary')).toContainText(/草稿/)
})
