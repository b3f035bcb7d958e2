/** What the kit needs to know of a failed call; the api's Problem is one. */
export interface Failed {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly spoken: boolean
  readonly reference: string
  readonly errors: readonly { readonly detail: string }[]
}

type Words = Readonly<
  Record<
    | 'offline' | 'offlineDo' | 'timeout' | 'timeoutDo' | 'unavailable' | 'unavailableDo' | 'forbidden' | 'notFound'
    | 'unknown' | 'unknownDo' | 'rightsDo' | 'correctDo',
    string
  >
>

/** One sentence about what failed and one about what to do. The service's own sentence comes first. */
export function explain(problem: Failed, t: Words): { what: string; toDo: string; places: readonly string[] } {
  const [what, toDo] = general(problem, t)
  return {
    what: problem.spoken ? problem.message : what,
    toDo,
    places: [...new Set(problem.errors.map((error) => error.detail))].filter((detail) => detail !== problem.message),
  }
}

function general(problem: Failed, t: Words): [string, string] {
  if (problem.code === 'offline' || problem.code === 'unreachable') return [t.offline, t.offlineDo]
  if (problem.code === 'timeout' || problem.status === 504) return [t.timeout, t.timeoutDo]
  if (problem.status === 502 || problem.status === 503 || problem.status === 429) return [t.unavailable, t.unavailableDo]
  if (problem.status === 403) return [t.forbidden, t.rightsDo]
  if (problem.status === 404) return [t.notFound, t.correctDo]
  if (problem.status >= 400 && problem.status < 500 && problem.spoken) return [t.unknown, t.correctDo]
  return [t.unknown, t.unknownDo]
}
