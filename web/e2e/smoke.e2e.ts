import { expect, test } from '@playwright/test'
import { violations } from './axe'
import { signIn } from './signIn'

/** A page of each workspace, and who works there. */
const PAGES = [
  ['/orders', 'merchandiser'], ['/today', 'merchandiser'], ['/orders/new', 'merchandiser'], ['/plan', 'planner'], ['/plan/capacity', 'planner'],
  ['/plan/calendar', 'planner'], ['/shop', 'foreman-p1'],
] as const

for (const locale of ['zh-CN', 'en-US']) {
  test.describe(locale, () => {
    test.use({ locale })

    for (const [path, user] of PAGES) {
      test(`${path} opens, without errors and accessible`, async ({ page }) => {
        const errors: string[] = []
        page.on('pageerror', (error) => errors.push(error.message))
        await page.goto(path)
        await signIn(page, user)
        await page.goto(path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined)
        expect(await violations(page)).toEqual([])
        expect(errors).toEqual([])
      })
    }
  })
}

for (const [path, arrived] of [['/', /\/orders$/], ['/today', /\/today$/]] as const) {
  test(`who signs in at ${path} comes to the page that was asked for`, async ({ page }) => {
    await page.goto(path)
    await signIn(page)
    await expect(page).toHaveURL(arrived)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}

test('the board walks by keyboard and opens an order beside the list', async ({ page }) => {
  await page.goto('/orders')
  await signIn(page)
  await page.goto('/orders')
  const rows = page.getByRole('row')
  await expect(rows.nth(2)).toBeVisible()
  const second = await rows.nth(2).getByRole('gridcell').nth(1).innerText()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('heading', { level: 2 })).toContainText(second.match(/^\S+/)?.[0] ?? 'nothing')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
})
