import { Problem } from '@/api/problem'

/** One thing a person counted. It stays here until a service took it; its key makes it count once. */
export interface Entry {
  readonly key: string
  readonly user: string
  readonly at: number
  readonly kind: 'report' | 'progress'
  /** The ticket or outsourced order it is about, and the step. */
  readonly id: string
  readonly stepNo: number
  /** How the person knows it: ticket number and operation. */
  readonly label: string
  readonly quantity: number
  readonly unit: string
  /** For progress: the running sum that the workshop tells. */
  readonly sum: number
  /** Why the service would not take it; the person decides what becomes of it. */
  readonly refused?: string
}

export const CAP = 200
export const WARN_AT = 50

/** Where entries are kept. */
export interface Shelf {
  readonly all: () => Promise<readonly Entry[]>
  readonly put: (entry: Entry) => Promise<void>
  readonly drop: (key: string) => Promise<void>
}

export type Outcome = 'empty' | 'waiting' | 'signedOut'

/**
 * Sends what waits, oldest first. The service answers a key it knows as it did the first time, so a second try never counts
 * twice. What may pass later stays; a refusal is kept with its reason, and the ones behind it go on.
 */
export async function drain(shelf: Shelf, user: string, post: (entry: Entry) => Promise<void>): Promise<Outcome> {
  for (const entry of waiting(await shelf.all(), user)) {
    try {
      await post(entry)
      await shelf.drop(entry.key)
    } catch (reason) {
      const problem = Problem.of(reason)
      if (problem.status === 401) return 'signedOut'
      if (problem.passing) return 'waiting'
      await shelf.put({ ...entry, refused: problem.message })
    }
  }
  return 'empty'
}

export const waiting = (entries: readonly Entry[], user: string): readonly Entry[] =>
  entries.filter((entry) => entry.user === user && entry.refused === undefined).sort((one, other) => one.at - other.at)

export const refusals = (entries: readonly Entry[], user: string): readonly Entry[] =>
  entries.filter((entry) => entry.user === user && entry.refused !== undefined)

/** How much of a job was counted here and is not at the service yet. */
export function waitingFor(entries: readonly Entry[], id: string, stepNo: number): number {
  return entries
    .filter((entry) => entry.id === id && entry.stepNo === stepNo && entry.refused === undefined)
    .reduce((sum, entry) => sum + entry.quantity, 0)
}
