import { read } from './api'
import { startedTicket } from './given'
import { expect, test } from './people'

interface Progress {
  readonly items: readonly { readonly kind: string; readonly good: number }[]
}

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

test('what is counted without a network is kept, and sent once when the network is back', async ({ at }) => {
  test.setTimeout(240_000)
  const ticket = await startedTicket(at)
  const page = await at('foreman-p1', '/m', PHONE)
  const badge = page.locator('.badge')
  await expect(badge).toHaveText('已全部上传')

  const card = page.getByRole('article').filter({ hasText: ticket.ticketNo }).first()
  await card.getByRole('button').first().click()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.context().setOffline(true)
  await card.getByRole('button', { name: '加一' }).click()
  await card.getByRole('button', { name: '加一' }).click()
  await card.getByRole('button', { name: '报工 2' }).click()
  await expect(badge).toHaveText('1 条待上传')
  await expect(card).toContainText('待上传 2')
  await page.reload()
  await expect(badge, 'it outlives the page').toHaveText('1 条待上传')

  await page.context().setOffline(false)
  await expect(badge).toHaveText('已全部上传', { timeout: 60_000 })
  await expect(card).toContainText('2 / ')
  await page.reload()
  await expect(badge).toHaveText('已全部上传')
  const { items } = await read<Progress>(page, `production/tickets/${ticket.id}/progress`)
  expect(items.filter((one) => one.kind === 'REPORT').map((one) => one.good)).toEqual([2])
})
