import { expect, test } from '@playwright/test'
import { theCustomer, theProduct } from './given'
import { signIn } from './signIn'

test('an order is written down by keyboard only, and what was typed survives an ended session', async ({ page }) => {
  await page.goto('/orders')
  await signIn(page)
  const customer = await theCustomer(page)
  const product = await theProduct(page)

  await page.goto('/orders')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('c')
  const combo = page.getByRole('combobox').first()
  await expect(combo).toBeFocused()
  await page.keyboard.type(customer)
  await expect(page.locator('[role=option]').first()).toContainText(customer)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  const first = page.locator('[data-row="0"][data-cell="product"] input')
  await expect(first).toBeFocused()
  await page.keyboard.type(product)
  await page.keyboard.press('Tab')
  await page.keyboard.type('12')
  await page.keyboard.press('Tab')
  await page.keyboard.type('99.5')
  await page.keyboard.press('Tab')
  await page.keyboard.type('+40')
  await page.keyboard.press('Tab')

  await page.route('**/api/order/orders', (route) => route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{}' }), { times: 1 })
  // The page looks by itself whether somebody signed in again: not before we have seen that it asks for it.
  await page.route('**/auth/me', (route) => route.fulfill({ status: 401, body: '{}' }))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await page.unroute('**/auth/me')
  await expect(first).toHaveValue(product)

  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toBeVisible({ timeout: 20_000 })
  await expect(page).toHaveURL(/\/orders\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('complementary')).toContainText(/草稿/)
})
