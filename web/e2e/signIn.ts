import type { Page } from '@playwright/test'

/** Signs in where somebody asks for it: our welcome page, then the identity provider's form. */
export async function signIn(page: Page, user = 'merchandiser', password = 'gendan-demo'): Promise<void> {
  const rail = page.getByRole('navigation').first()
  const begin = page.getByRole('button', { name: /^(登录|Sign in)$/ })
  await rail.or(begin).first().waitFor()
  if (await rail.isVisible()) return
  await begin.click()
  await page.locator('#username').fill(user)
  await page.locator('#password').fill(password)
  await page.locator('#kc-login').click()
  await rail.waitFor()
}
