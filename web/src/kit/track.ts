/** How one step of an order's way stands. */
export type StepState = 'open' | 'done' | 'now' | 'late' | 'held' | 'settled'

export interface Step {
  readonly state: StepState
  /** How much of it is done, 0 to 1; only where it is being done. */
  readonly part?: number
}

/** The same ten-step motif in table, panel, phone and customer page: few paths, drawn once per row. */
export type TrackPaths = Readonly<Record<'open' | 'done' | 'settled' | 'rest' | 'late' | 'held', string>> & {
  readonly width: number
}

const STEP = 10
const GAP = 2
const THICK = 9
const THIN = 4

/** Derived when a row arrives: rendering only sets attributes. */
export function trackPaths(steps: readonly Step[]): TrackPaths {
  const paths = { open: '', done: '', settled: '', rest: '', late: '', held: '' }
  steps.forEach((step, index) => {
    const x = index * (STEP + GAP)
    const part = Math.round(STEP * Math.min(1, Math.max(0, step.part ?? 0)))
    switch (step.state) {
      case 'open':
        paths.open += bar(x, STEP, THIN)
        break
      case 'done':
      case 'settled':
      case 'held':
        paths[step.state] += bar(x, STEP, THICK)
        break
      case 'now':
        paths.rest += bar(x, STEP, THICK)
        if (part > 0) paths.done += bar(x, part, THICK)
        break
      case 'late':
        paths.late += bar(x, STEP, THICK)
        break
    }
  })
  return { ...paths, width: steps.length * (STEP + GAP) - GAP }
}

function bar(x: number, width: number, height: number): string {
  return `M${x} ${(THICK - height) / 2}h${width}v${height}h-${width}z`
}
