import { expect, type Page, type Request } from '@playwright/test'

const BREATH = 100

/** Counts what a page asks for; what comes back waits until it stands and nothing is being read any more. The stream of changes never ends. */
export function reading(page: Page): () => Promise<void> {
  const open = new Set<Request>()
  page.on('request', (request) => request.resourceType() !== 'eventsource' && open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  return async () => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect(async () => {
      expect(open.size).toBe(0)
      await page.waitForTimeout(BREATH)
      expect(open.size).toBe(0)
    }).toPass({ intervals: [BREATH], timeout: 10_000 })
  }
}
