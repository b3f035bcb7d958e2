import type { Page } from '@playwright/test'

export const PASSWORD = 'gendan-demo'

/** Signs in where somebody asks for it: our welcome page or the phone's, then the identity provider's form. */
export async function signIn(page: Page, user = 'merchandiser', password = PASSWORD): Promise<void> {
  const inside = page.getByRole('navigation').or(page.locator('.phone-app .badge')).first()
  const begin = page.getByRole('button', { name: /^(登录|Sign in)$/ })
  await inside.or(begin).first().waitFor()
  if (await inside.isVisible()) return
  await begin.click()
  await page.locator('#username').fill(user)
  await page.locator('#password').fill(password)
  await page.locator('#kc-login').click()
  await inside.waitFor()
}
