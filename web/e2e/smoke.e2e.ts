import { expect, test } from '@playwright/test'
import { signIn } from './signIn'

for (const [path, arrived] of [['/', /\/orders$/], ['/today', /\/today$/]] as const) {
  test(`who signs in at ${path} comes to the page that was asked for`, async ({ page }) => {
    await page.goto(path)
    await signIn(page)
    await expect(page).toHaveURL(arrived)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}
