import type { CDPSession, Page } from '@playwright/test'

const QUIET_MS = 80
const MS = 1_000

/**
 * What a page's main thread has worked: thread time as Chromium counts it, milliseconds. Wall clock would tell how busy the machine
 * is. Nothing may look into the page while it is measured (no locators): looking costs time of that thread, too.
 */
export class Thread {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<Thread> {
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    return new Thread(session)
  }

  /** What an action costs, with all that follows from it until the page is at rest again. */
  async cost(action: () => Promise<unknown>): Promise<number> {
    const before = await this.rest()
    await action()
    return (await this.rest()) - before
  }

  /** Waits until nothing moves any more. */
  async rest(): Promise<number> {
    for (let last = await this.spent(); ; ) {
      await new Promise((waited) => setTimeout(waited, QUIET_MS))
      const now = await this.spent()
      if (now - last < 1) return now
      last = now
    }
  }

  private async spent(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics')
    const time = metrics.find((metric) => metric.name === 'ThreadTime')
    if (time === undefined) throw new Error('This Chromium does not tell the time of its threads')
    return time.value * MS
  }
}

export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!
}

/**
 * A fixed piece of the work that pages do: objects, words, elements, styles, layout. What it costs tells how fast this machine is
 * just now; it runs in the page between the measurements, so what slows them down slows it down.
 */
export function yardstick(): void {
  const rows = Array.from({ length: 4_000 }, (_, no) => ({ no, word: `GD26${(no * 7_919) % 10_007}`, day: new Date(2026, 0, no % 365).toISOString() }))
  rows.sort((one, other) => (one.word < other.word ? -1 : 1))
  const sheet = document.createElement('div')
  sheet.style.cssText = 'position:fixed;inset:0;overflow:hidden;visibility:hidden'
  for (const row of rows.slice(0, 150)) {
    const line = sheet.appendChild(document.createElement('div'))
    line.style.cssText = 'display:grid;grid-template-columns:repeat(10,1fr);height:36px'
    for (let cell = 0; cell < 10; cell++) line.appendChild(document.createElement('span')).textContent = `${row.word} ${row.day}`
  }
  document.body.append(sheet)
  sheet.getBoundingClientRect()
  sheet.remove()
}
