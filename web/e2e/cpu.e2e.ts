import { expect, test, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import type { TrackingRow } from '../src/api/order/types'
import { sampleRows } from '../dev/sample.ts'
import { served, type Served } from './served'
import { median, Thread, yardstick } from './thread'

const { cpu } = JSON.parse(readFileSync(new URL('../build/budgets.json', import.meta.url), 'utf8')) as { cpu: Readonly<Record<string, number>> }
const ROWS = cpu['rows']!
const PAGE = 200
const ROW_HEIGHT = 36
const SAMPLES = 7
const CHANGES_PER_SECOND = 4
const SECONDS = 2

let app: Served
let rows: TrackingRow[]
test.use({ viewport: { width: 1440, height: 900 } })
test.beforeEach(async () => {
  rows = sampleRows(ROWS, Date.now())
  app = await served(rows)
})
test.afterEach(() => app.close())

test('the board of 5,000 orders stays within its budgets of CPU', async ({ page }) => {
  const thread = await allOrdersHere(page)
  const spent: Record<string, number[]> = { yardstick: [], key: [], select: [], panel: [], live: [], filter: [] }
  const measure = async (what: string, action: () => Promise<unknown>) => void spent[what]!.push(await thread.cost(action))
  const press = (key: string) => () => page.keyboard.press(key)
  const compare = () => measure('yardstick', () => page.evaluate('yardstick()'))

  for (let sample = 0; sample < SAMPLES; sample++) {
    await compare()
    await measure('key', press('j'))
    await measure('select', press('x'))
    await measure('panel', press('Enter'))
    await thread.cost(press('Escape'))
  }
  for (let sample = 0; sample < SAMPLES / 2; sample++) {
    await compare()
    spent['live']!.push((await thread.cost(changes)) / SECONDS)
  }
  const places = await Promise.all(['执行中', '全部', '今天到期', '待结清'].map((name) => middle(page, name)))
  for (const place of [...places, ...places]) {
    await compare()
    await measure('filter', () => page.mouse.click(...place))
  }

  const slower = median(spent['yardstick']!) / cpu['yardstick']!
  for (const [what, costs] of Object.entries(spent)) {
    const cost = median(costs)
    console.log(`${cost.toFixed(1).padStart(6)} of ${(cpu[what]! * slower).toFixed(0)} ms  ${what}  (${costs.map((one) => one.toFixed(0)).join(' ')})`)
    if (what !== 'yardstick') expect.soft(cost, what).toBeLessThanOrEqual(cpu[what]! * slower)
  }
})

/** The board with every row of every page loaded: scrolled through once, back at the top. */
async function allOrdersHere(page: Page): Promise<Thread> {
  await page.addInitScript(`window.yardstick = ${yardstick.toString()}`)
  await page.goto(`${app.url}/orders`)
  const grid = page.getByRole('grid')
  await expect(grid).toHaveAttribute('aria-rowcount', String(ROWS + 1))
  for (let at = 1; at < ROWS / PAGE; at++) {
    const loaded = page.waitForResponse((answer) => new URL(answer.url()).searchParams.get('page') === String(at))
    await grid.evaluate((element, top) => (element.scrollTop = top), (at + 0.5) * PAGE * ROW_HEIGHT)
    await loaded
  }
  await grid.evaluate((element) => (element.scrollTop = 0))
  await expect(grid.getByRole('row').nth(1)).toContainText(rows[0]!.orderNo)
  const thread = await Thread.of(page)
  for (let warm = 0; warm < 3; warm++) await page.evaluate('yardstick()')
  await thread.rest()
  return thread
}

/** Orders in sight go on, one after the other, and the page hears of each. */
async function changes(): Promise<void> {
  for (let change = 0; change < SECONDS * CHANGES_PER_SECOND; change++) {
    move(change)
    await new Promise((waited) => setTimeout(waited, 1_000 / CHANGES_PER_SECOND))
  }
}

function move(change: number): void {
  const row = rows[change]!
  rows[change] = { ...row, version: row.version + 1, tickets: row.tickets + 1, ticketsStarted: row.ticketsStarted + 1, lastEventAt: new Date().toISOString() }
  app.tell({ topic: 'production.ticket.v1', id: row.orderId, rev: row.version + 1, type: 'step.reported.v1', orderIds: [row.orderId] })
}

async function middle(page: Page, name: string): Promise<[number, number]> {
  const box = (await page.locator('.tabs button, .strip button').filter({ hasText: name }).boundingBox())!
  return [box.x + box.width / 2, box.y + box.height / 2]
}
