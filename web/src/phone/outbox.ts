import { Problem } from '@/api/problem'
import type { About } from '@/api/production/photos'

/** One thing a person counted. It stays here until a service took it; its key makes it count once. */
export interface Entry {
  readonly key: string
  readonly user: string
  readonly at: number
  readonly kind: 'report' | 'progress' | 'photo'
  /** The ticket or outsourced order it is about, and the step. */
  readonly id: string
  readonly stepNo: number
  /** How the person knows it: ticket number and operation. */
  readonly label: string
  readonly quantity: number
  readonly unit: string
  /** For progress: the running sum that the workshop tells. */
  readonly sum: number
  /** For a photo: what it shows, how large it is, and the report that must be there first, if there is one. */
  readonly about?: About
  readonly size?: number
  readonly after?: string
  /** Why the service would not take it; the person decides what becomes of it. */
  readonly refused?: string
}

export const CAP = 200
export const WARN_AT = 50
export const MOST_PHOTOS = 4
/** All photos that wait together: a phone is no archive. */
export const MOST_PHOTO_BYTES = 12 * 1024 * 1024

/** Where entries are kept. */
export interface Shelf {
  readonly all: () => Promise<readonly Entry[]>
  readonly put: (entry: Entry) => Promise<void>
  readonly drop: (key: string) => Promise<void>
}

export interface Shot {
  readonly key: string
  readonly bytes: ArrayBuffer
}

/** A photo as an entry of its own, behind what it belongs to. */
export const photoEntry = (entry: Omit<Entry, 'kind' | 'key' | 'quantity' | 'sum' | 'unit'>, shot: Shot): Entry => ({
  ...entry, kind: 'photo', key: shot.key, quantity: 0, sum: 0, unit: '', size: shot.bytes.byteLength,
})

export const photosOf = (entries: readonly Entry[], key: string): readonly Entry[] => entries.filter((entry) => entry.after === key)

export const photoBytes = (entries: readonly Entry[]): number => entries.reduce((sum, entry) => sum + (entry.size ?? 0), 0)

export type Outcome = 'empty' | 'waiting' | 'signedOut'

/**
 * Sends what waits, oldest first. The service answers a key it knows as it did the first time, so a second try never counts
 * twice. What may pass later stays; a refusal is kept with its reason, and the ones behind it go on. A photo is not sent
 * before its report was taken: of one that was refused the person decides first.
 */
export async function drain(shelf: Shelf, user: string, post: (entry: Entry) => Promise<void>): Promise<Outcome> {
  const all = await shelf.all()
  const refused = new Set(refusals(all, user).map((entry) => entry.key))
  for (const entry of waiting(all, user)) {
    if (entry.after !== undefined && refused.has(entry.after)) continue
    try {
      await post(entry)
      await shelf.drop(entry.key)
    } catch (reason) {
      const problem = Problem.of(reason)
      if (problem.status === 401) return 'signedOut'
      if (problem.passing) return 'waiting'
      refused.add(entry.key)
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
