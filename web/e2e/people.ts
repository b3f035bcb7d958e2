import { expect, test as base, type BrowserContextOptions, type Cookie, type Page } from '@playwright/test'
import { signIn } from './signIn'

const sessions = new Map<string, Cookie[]>()

/** Opens a browser of somebody's own at a page, signed in. */
export type At = (user: string, path: string, options?: BrowserContextOptions) => Promise<Page>

/** Tests in which several people work at once, each in a browser of their own; who signed in once brings the session along. */
export const test = base.extend<{ at: At }>({
  at: async ({ browser }, use) => {
    const close: (() => Promise<void>)[] = []
    await use(async (user, path, options) => {
      const context = await browser.newContext(options)
      await context.addCookies(sessions.get(user) ?? [])
      close.push(() => context.close())
      const page = await context.newPage()
      await page.goto(path)
      await signIn(page, user)
      sessions.set(user, await context.cookies())
      return page
    })
    await Promise.all(close.map((one) => one()))
  },
})

export { expect }
