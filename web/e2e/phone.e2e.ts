import type { Page } from '@playwright/test'
import { read } from './api'
import { startedTicket, type Ticket } from './given'
import { expect, test, type At } from './people'

interface Progress {
  readonly items: readonly { readonly kind: string; readonly good: number }[]
}

interface Photos {
  readonly items: readonly { readonly id: string; readonly stepNo: number; readonly about: string; readonly width: number; readonly bytes: number }[]
}

const LARGE = { width: 2_400, height: 1_800 }
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

/** A picture larger than any phone may send, as a camera would give it. */
const camera = (page: Page): Promise<string> =>
  page.evaluate(({ width, height }) => {
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const pen = canvas.getContext('2d')!
    for (let x = 0; x < width; x += 40) {
      pen.fillStyle = `hsl(${x % 360} 60% 50%)`
      pen.fillRect(x, 0, 40, height)
    }
    return canvas.toDataURL('image/png').split(',')[1]!
  }, LARGE)

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
  await card.locator('input[type=file]').setInputFiles({ name: 'IMG_1.png', mimeType: 'image/png', buffer: Buffer.from(await camera(page), 'base64') })
  await expect(card.getByRole('img', { name: '第 1 张照片' })).toBeVisible()
  await card.getByRole('button', { name: '报工 2' }).click()
  await expect(badge).toHaveText('2 条待上传')
  await expect(card).toContainText('待上传 2')
  await page.reload()
  await expect(badge, 'it outlives the page').toHaveText('2 条待上传')

  await page.context().setOffline(false)
  await expect(badge).toHaveText('已全部上传', { timeout: 60_000 })
  await expect(card).toContainText('2 / ')
  await page.reload()
  await expect(badge).toHaveText('已全部上传')
  const { items } = await read<Progress>(page, `production/tickets/${ticket.id}/progress`)
  expect(items.filter((one) => one.kind === 'REPORT').map((one) => one.good)).toEqual([2])
  await seenAtTheDesk(at, ticket)
})

/** The photo is there once, small, and opens large beside the work it shows. */
async function seenAtTheDesk(at: At, ticket: Ticket): Promise<void> {
  const desk = await at('foreman-p1', `/shop?ticket=${ticket.ticketNo}`)
  const { items } = await read<Photos>(desk, `production/tickets/${ticket.id}/photos`)
  expect(items).toMatchObject([{ about: 'REPORT', width: 1_600 }])
  expect(items[0]!.bytes).toBeLessThan(900 * 1024)
  await desk.getByRole('row').filter({ hasText: ticket.ticketNo }).first().click()
  const small = desk.getByRole('complementary').getByRole('button', { name: /放大报工照片/ })
  await small.press('Enter')
  const large = desk.getByRole('dialog').getByRole('img', { name: /报工照片/ })
  await expect(large).toBeVisible()
  expect(await large.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1_600)
  await desk.keyboard.press('Escape')
  await expect(large).toBeHidden()
  await expect(small).toBeFocused()
}
