import { expect, test } from '@playwright/test'
import { signIn } from './signIn'

interface Board {
  readonly items: readonly { readonly orderId: string }[]
}

test('a session that ends under an open dialog loses nothing of it', async ({ page }) => {
  await page.goto('/orders')
  await signIn(page)
  const waiting = (await (await page.request.get('/api/order/tracking?status=REVIEWING&size=1')).json()) as Board
  expect(waiting.items, 'an order that waits for a reply').not.toHaveLength(0)

  await page.goto(`/orders/${waiting.items[0]!.orderId}`)
  await page.getByRole('complementary').getByRole('button', { name: '回复客户' }).click()
  const dialog = page.getByRole('dialog', { name: '回复客户' })
  await dialog.getByLabel('回复内容').fill('手写的一句话')
  await page.route('**/api/order/orders/*/reply', (route) => route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{}' }))
  await page.route('**/auth/me', (route) => route.fulfill({ status: 401, body: '{}' }))
  await dialog.getByRole('button', { name: '回复客户' }).click()

  const hint = page.getByRole('alertdialog')
  await hint.getByRole('button', { name: '稍后' }).click()
  await expect(hint).toBeHidden()
  await expect(dialog.getByLabel('回复内容')).toHaveValue('手写的一句话')
  await expect(dialog.getByRole('alert')).toBeVisible()
})
