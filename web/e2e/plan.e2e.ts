import type { Locator, Page } from '@playwright/test'
import { command, read, until } from './api'
import { releasedTicket, type Ticket } from './given'
import { expect, test, type At } from './people'

interface Planned {
  readonly status: string
  readonly starts: string
  readonly lockedBy?: string | null
}

const SOON = { timeout: 30_000 }
const DAY_MS = 86_400_000
const WEEKS_IN_SIGHT = 4

const ticketAt = (page: Page, one: Ticket) => read<Planned>(page, `production/tickets/${one.id}`)
const barOf = (page: Page, one: Ticket): Locator => page.getByRole('group', { name: '排产看板' }).getByRole('button', { name: new RegExp(`${one.ticketNo} `) }).first()

/** A ticket so many days from now, where no others crowd it out of its lane. */
async function ticketApart(at: At, days: number): Promise<Ticket> {
  const one = await releasedTicket(at)
  const notBefore = new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)
  await command(await at('planner', '/plan'), `production/tickets/${one.id}`, 'slot', { notBefore })
  return one
}

/** Brings the days of a ticket into sight; it must have a bar of its own there. */
async function shown(page: Page, one: Ticket): Promise<Locator> {
  const { starts } = await ticketAt(page, one)
  const ahead = Math.floor((Date.parse(starts) - Date.now()) / DAY_MS) - WEEKS_IN_SIGHT * 7
  for (let weeks = 0; weeks < ahead; weeks += 14) await page.getByRole('button', { name: /后两周/ }).click()
  const bar = barOf(page, one)
  await expect(bar).toBeVisible(SOON)
  return bar
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10)

test('several tickets are moved in a draft by keys, tried together, and published in one go', async ({ at }) => {
  test.setTimeout(240_000)
  const one = await ticketApart(at, 10)
  const two = await ticketApart(at, 12)
  const planner = await at('planner', '/plan')
  const [before, beforeTwo] = [await ticketAt(planner, one), await ticketAt(planner, two)]
  const first = await shown(planner, one)
  const second = await shown(planner, two)

  await first.focus()
  await planner.keyboard.press('x')
  await second.focus()
  await planner.keyboard.press('x')
  await expect(planner.getByText('选中 2 条')).toBeVisible()
  await planner.keyboard.press('Shift+ArrowRight')
  await expect(planner.getByText(/移动 2 单/).first()).toBeVisible(SOON)
  await planner.keyboard.press('Enter')

  const draft = planner.getByRole('group', { name: '草稿' })
  await expect(draft.getByRole('status')).toContainText('移动 2 单', SOON)
  expect((await ticketAt(planner, one)).starts, 'nothing moves before it is published').toBe(before.starts)
  await planner.reload()
  await expect(draft.getByRole('status'), 'a draft outlives the page').toContainText('移动 2 单', SOON)

  // Somebody else moves one of them meanwhile.
  const other = await at('planner', '/plan')
  const etag = (await other.request.get(`/api/production/tickets/${two.id}`)).headers()['etag'] ?? ''
  const moved = await other.request.post(`/api/production/tickets/${two.id}/slot`, {
    headers: { 'X-Requested-With': 'XMLHttpRequest', 'Idempotency-Key': `${two.id}-${Date.now()}`, 'If-Match': etag }, data: { notBefore: dayAfter(beforeTwo.starts) },
  })
  expect(moved.ok(), await moved.text()).toBe(true)
  await draft.getByRole('button', { name: '发布排程' }).click()
  await expect(draft.getByRole('button', { name: '刷新草稿' })).toBeVisible(SOON)
  await expect(draft.getByRole('status')).toContainText(two.ticketNo)
  expect((await ticketAt(planner, one)).starts, 'a refused draft moves nothing').toBe(before.starts)

  await draft.getByRole('button', { name: '刷新草稿' }).click()
  await draft.getByRole('button', { name: '发布排程' }).click(SOON)
  await until<Planned>(planner, `production/tickets/${one.id}`, (told) => told.starts > before.starts)
  expect((await ticketAt(planner, two)).starts > beforeTwo.starts).toBe(true)
  await expect(draft.getByRole('button', { name: '发布排程' })).toBeHidden(SOON)
})

test('a locked ticket stays where it is until it is unlocked', async ({ at }) => {
  test.setTimeout(180_000)
  const one = await ticketApart(at, 14)
  const planner = await at('planner', '/plan')
  const bar = await shown(planner, one)
  await bar.focus()
  await planner.keyboard.press('l')
  await expect(barOf(planner, one)).toHaveAccessibleName(/已锁定/, SOON)

  await barOf(planner, one).click()
  const panel = planner.getByRole('complementary')
  await expect(panel.getByText(/解锁后才能移动/)).toBeVisible(SOON)
  await expect(panel.getByRole('button', { name: '晚一天' })).toHaveCount(0)
  await panel.getByRole('button', { name: '解锁' }).click()
  await expect(panel.getByRole('button', { name: /晚一天/ })).toBeVisible(SOON)

  await planner.getByRole('combobox', { name: '颜色' }).selectOption({ label: '按余量' })
  await expect(planner.getByRole('listitem').filter({ hasText: '余 2 天内' })).toBeVisible()
  await planner.reload()
  await expect(planner.getByRole('combobox', { name: '颜色' })).toHaveValue('slack', SOON)
})
