import { getCurrentScope, onScopeDispose, shallowRef } from 'vue'
import { together, type Change } from './batch'

const EVENTS_URL = '/api/events'
const SOON_MS = 2_000
const LATEST_MS = 30_000
/** Longer than this and the server may have forgotten what was missed. */
const GAP_MS = 60_000

export type LiveState = 'connecting' | 'live' | 'lost'
export const liveState = shallowRef<LiveState>('connecting')

type Listener = (changes: readonly Change[]) => void
const listeners = new Set<Listener>()
const gaps = new Set<() => void>()
let source: EventSource | null = null
let downSince = 0
let pause = SOON_MS

const take = together((changes) => listeners.forEach((listener) => listener(changes)))

/** Hears what changed, as long as the calling component lives. */
export function onChanges(listener: Listener): void {
  listeners.add(listener)
  onScopeDispose(() => listeners.delete(listener))
}

/** Hears that changes may have been missed: what is kept must be read again. */
export function onGap(missed: () => void): void {
  gaps.add(missed)
  if (getCurrentScope()) onScopeDispose(() => gaps.delete(missed))
}

/** One stream per tab. The browser itself resumes with Last-Event-ID; when it gives up, we begin anew. */
export function startLive(): void {
  stopLive()
  source = new EventSource(EVENTS_URL)
  source.addEventListener('open', opened)
  source.addEventListener('error', failed)
  source.addEventListener('message', heard)
  // The server forgot what we missed, or may only say that something of ours changed.
  source.addEventListener('reset', reread)
  source.addEventListener('hint', reread)
}

export function stopLive(): void {
  source?.close()
  source = null
}

function opened(): void {
  liveState.value = 'live'
  pause = SOON_MS
  if (downSince > 0 && Date.now() - downSince > GAP_MS) reread()
  downSince = 0
}

function failed(): void {
  if (downSince === 0) downSince = Date.now()
  if (source?.readyState !== EventSource.CLOSED) {
    liveState.value = 'connecting'
    return
  }
  liveState.value = 'lost'
  setTimeout(startLive, pause)
  pause = Math.min(LATEST_MS, pause * 2)
}

function heard(event: MessageEvent<string>): void {
  const change = readChange(event.data)
  if (change !== null) take(change)
}

function reread(): void {
  gaps.forEach((missed) => missed())
}

/** Null for what is no change; a stream may carry more one day. */
export function readChange(data: string): Change | null {
  let told: unknown
  try {
    told = JSON.parse(data)
  } catch {
    return null
  }
  const { topic, id, rev, type, orderIds } = told as Partial<Change>
  if (typeof topic !== 'string' || typeof id !== 'string') return null
  return { topic, id, rev: rev ?? 0, type: type ?? '', orderIds: orderIds ?? [] }
}
