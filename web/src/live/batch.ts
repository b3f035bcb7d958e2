/** Something changed: which kind, which one, up to which revision, and for which orders. */
export interface Change {
  readonly topic: string
  readonly id: string
  readonly rev: number
  readonly type: string
  readonly orderIds: readonly string[]
}

type Frame = (run: () => void) => unknown

/** Collects changes and hands them on once per frame; of the same thing only the newest revision. */
export function perFrame(flush: (changes: readonly Change[]) => void, frame: Frame = nextFrame) {
  const waiting = new Map<string, Change>()

  function run(): void {
    const changes = [...waiting.values()]
    waiting.clear()
    flush(changes)
  }

  return (change: Change): void => {
    const key = `${change.topic} ${change.id}`
    const before = waiting.get(key)
    if (before !== undefined && before.rev > change.rev) return
    if (waiting.size === 0) frame(run)
    waiting.set(key, change)
  }
}

/** A hidden tab has no frames; changes must not pile up there. */
const nextFrame: Frame = (run) => (document.hidden ? setTimeout(run, 1_000) : requestAnimationFrame(run))
