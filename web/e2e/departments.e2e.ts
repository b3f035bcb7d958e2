import type { Page } from '@playwright/test'
import { violations } from './axe'
import { DESKS } from './desks'
import { expect, test } from './people'
import { reading } from './settled'

for (const locale of ['zh-CN', 'en-US']) {
  for (const { user, pages } of DESKS) {
    test(`${user}'s pages open without errors and are accessible, ${locale}`, async ({ at }) => {
      test.setTimeout(30_000 * (pages.length + 1))
      const page = await at(user, pages[0]!, { locale })
      const settled = reading(page)
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      for (const path of pages) {
        await page.goto(path)
        await settled()
        // Where only one partner sends files, its files are opened.
        await expect(page, 'nobody is sent elsewhere').toHaveURL(new RegExp(`${path}(/[0-9a-f-]{36})?$`))
        expect.soft(await page.getByRole('alert').allInnerTexts(), `${path} says that something failed`).toEqual([])
        expect.soft(await violations(page), path).toEqual([])
        expect.soft(errors.splice(0), path).toEqual([])
      }
    })
  }
}

for (const { user, lists } of DESKS) {
  if (lists === undefined) continue
  test(`${user} walks the lists by keyboard`, async ({ at }) => {
    test.setTimeout(30_000 * (lists.length + 1))
    const page = await at(user, lists[0]!)
    const settled = reading(page)
    for (const path of lists) await test.step(path, () => walked(page, path, settled))
  })
}

/** J goes down, K up again, Enter opens beside the list what the marked row stands for, Escape closes it. */
async function walked(page: Page, path: string, settled: () => Promise<void>): Promise<void> {
  await page.goto(path)
  await settled()
  const rows = page.getByRole('row').filter({ has: page.getByRole('gridcell') })
  const many = await rows.count()
  if (many === 0) {
    await expect(page.getByRole('grid').locator('.none'), 'an empty list says so').not.toBeEmpty()
    return
  }
  const grid = page.getByRole('grid').first()
  const marked = (row: number) => expect(grid).toHaveAttribute('aria-activedescendant', new RegExp(`-${row}$`))
  await page.keyboard.press('j')
  await marked(Math.min(1, many - 1))
  await page.keyboard.press('k')
  await marked(0)
  const panel = page.getByRole('complementary')
  await expect(panel, 'walking opens nothing').toBeHidden()
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('heading', { level: 2 })).toBeVisible()
  await settled()
  expect.soft(await violations(page), `${path} with a panel`).toEqual([])
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
}
