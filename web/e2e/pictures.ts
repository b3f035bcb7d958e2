import type { Page } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { read } from './api'
import { expect, test } from './people'

const DESK = { viewport: { width: 1440, height: 900 } }
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }
const SOON = { timeout: 30_000 }

interface Picture {
  readonly name: string
  readonly user: string
  readonly path: string
  readonly before?: (page: Page) => Promise<void>
}

const PICTURES: readonly Picture[] = [
  { name: 'orders', user: 'merchandiser', path: '/orders', before: firstRow },
  { name: 'plan', user: 'planner', path: '/plan', before: aDraft },
  { name: 'shop', user: 'foreman-p1', path: '/shop', before: aStepWithPhotos },
  { name: 'ship', user: 'logistics', path: '/ship', before: firstRow },
  { name: 'cash', user: 'finance', path: '/cash', before: aReceipt },
  { name: 'gm', user: 'gm', path: '/gm' },
]

for (const { name, user, path, before } of PICTURES) {
  test(`${name}: ${path} as ${user}`, async ({ at }) => {
    const page = await at(user, path, DESK)
    await rest(page)
    await before?.(page)
    await take(page, name)
  })
}

test('phone: /m as a foreman', async ({ at }) => {
  const page = await at('foreman-p1', '/m', PHONE)
  const card = page.getByRole('article').first()
  await card.getByRole('button').first().click()
  await take(page, 'phone')
})

/** Nothing is being read any more, and nothing blinks. */
async function rest(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined)
}

async function take(page: Page, name: string): Promise<void> {
  await rest(page)
  await page.mouse.move(0, 0)
  await page.screenshot({ path: fileURLToPath(new URL(`../../docs/screens/${name}.png`, import.meta.url)), animations: 'disabled', caret: 'hide' })
}

const panel = (page: Page) => page.getByRole('complementary').getByRole('heading', { level: 2 })

async function firstRow(page: Page): Promise<void> {
  await page.getByRole('row').filter({ has: page.getByRole('gridcell') }).first().click()
  await expect(panel(page)).toBeVisible(SOON)
}

async function aReceipt(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^全部/ }).click()
  await rest(page)
  await firstRow(page)
}

/** Two tickets that nobody began are picked and moved a week on, not published yet. */
async function aDraft(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '颜色' }).selectOption({ label: '按产品' })
  const { items } = await read<{ items: readonly { readonly ticketNo: string; readonly status: string }[] }>(page, 'production/tickets?size=100')
  const waiting = items.filter((one) => ['SLOTTED', 'ISSUED', 'ACCEPTED'].includes(one.status)).slice(0, 2)
  for (const { ticketNo } of waiting) {
    await page.getByRole('group', { name: '排产看板' }).getByRole('button', { name: new RegExp(`${ticketNo} `) }).first().focus()
    await page.keyboard.press('x')
  }
  await page.keyboard.press('Shift+ArrowRight')
  const moved = new RegExp(`移动 ${waiting.length} 单`)
  await expect(page.getByText(moved).first()).toBeVisible(SOON)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: '草稿' }).getByRole('status')).toContainText(moved, SOON)
}

async function aStepWithPhotos(page: Page): Promise<void> {
  await firstRow(page)
  const files: { name: string; mimeType: string; buffer: Buffer }[] = []
  for (const hue of [28, 36, 20]) {
    files.push({ name: `IMG_${hue}.png`, mimeType: 'image/png', buffer: Buffer.from(await page.evaluate(drawn, hue), 'base64') })
  }
  await page.getByRole('complementary').locator('input[type=file]').setInputFiles(files)
  await expect(page.getByText('已加 3 张照片')).toBeVisible(SOON)
  await expect(page.getByText('已加 3 张照片')).toBeHidden(SOON)
}

/** A table top on the bench, drawn: nobody has a camera here. */
function drawn(hue: number): string {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 1200 })
  const pen = canvas.getContext('2d')!
  const fill = (colour: string, x: number, y: number, width: number, height: number) => {
    pen.fillStyle = colour
    pen.fillRect(x, y, width, height)
  }
  fill('#c9ced3', 0, 0, 1600, 620)
  fill('#8f979e', 0, 620, 1600, 580)
  fill(`hsl(${hue} 38% 38%)`, 220, 430, 1160, 90)
  for (let grain = 0; grain < 60; grain++) fill(`hsl(${hue} 40% ${30 + ((grain * 7) % 14)}%)`, 220 + ((grain * 193) % 900), 434 + ((grain * 37) % 80), 120 + ((grain * 71) % 160), 2)
  for (const leg of [300, 1240]) fill(`hsl(${hue} 36% 30%)`, leg, 520, 60, 470)
  fill('rgb(0 0 0 / .18)', 260, 985, 1100, 26)
  return canvas.toDataURL('image/png').split(',')[1]!
}
