/** Something changed: which kind, which one, up to which revision, and for which orders. */
export interface Change {
  readonly topic: string
  readonly id: string
  readonly rev: number
  readonly type: string
  readonly orderIds: readonly string[]
}

type Frame = (run: () => void) => unknown

/** Whoever hears of changes reads again: more often than this helps nobody and costs page and services. */
export const PAUSE_MS = 1_000

/** Hands a change on with the next frame, and what comes soon after it together; of the same thing only the newest revision. */
export function together(flush: (changes: readonly Change[]) => void, frame: Frame = nextFrame) {
  const waiting = new Map<string, Change>()
  let last = -PAUSE_MS

  function run(): void {
    last = performance.now()
    const changes = [...waiting.values()]
    waiting.clear()
    flush(changes)
  }

  function soon(): void {
    const left = last + PAUSE_MS - performance.now()
    if (left > 0) setTimeout(() => frame(run), left)
    else frame(run)
  }

  return (change: Change): void => {
    const key = `${change.topic} ${change.id}`
    const before = waiting.get(key)
    if (before !== undefined && before.rev > change.rev) return
    if (waiting.size === 0) soon()
    waiting.set(key, change)
  }
}

/** A hidden tab has no frames; changes must not pile up there. */
const nextFrame: Frame = (run) => (document.hidden ? setTimeout(run, 1_000) : requestAnimationFrame(run))
