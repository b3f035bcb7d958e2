import { computed, shallowRef } from 'vue'
import { newKey } from '@/api/http'
import { Problem } from '@/api/problem'
import { photosUrl, type About } from '@/api/production/photos'
import { session } from '@/api/session'
import { locale } from '@/locales'
import { CAP, drain, photoEntry, photosOf, refusals, waiting, type Entry, type Shot } from './outbox'
import { putAll, shelf, shotOf } from './shelf'

const EVERY_MS = 30_000
const PATIENCE_MS = 20_000
/** A photo on a slow network takes its time. */
const PHOTO_PATIENCE_MS = 55_000

const entries = shallowRef<readonly Entry[]>([])
const who = computed(() => session.value?.user ?? '')
export const outbox = computed(() => entries.value.filter((entry) => entry.user === who.value))
export const toSend = computed(() => waiting(entries.value, who.value))
export const returned = computed(() => refusals(entries.value, who.value))
export const full = computed(() => outbox.value.length >= CAP)
/** True when the service wants a new sign-in before it takes anything. */
export const signInAgain = shallowRef(false)

let sending = false
let sent: () => void = () => {}

async function refresh(): Promise<void> {
  entries.value = await shelf.all()
}

/** Everything the person counts goes through here, with its photos: first kept, then sent. */
export async function count(entry: Omit<Entry, 'key' | 'user' | 'at'>, ticketId = entry.id, shots: readonly Shot[] = []): Promise<void> {
  const report: Entry = { ...entry, key: newKey(), user: who.value, at: Date.now() }
  const { id: _, ...place } = report
  const photos = shots.map((shot, no) => photoEntry({ ...place, id: ticketId, at: report.at + no + 1, about: 'REPORT', after: report.key }, shot))
  await putAll([report, ...photos], shots)
  await refresh()
  void upload()
}

/** Photos of something that was told in another way, or of the work as it stands. */
export async function show(place: Pick<Entry, 'id' | 'stepNo' | 'label'>, about: About, shots: readonly Shot[]): Promise<void> {
  const at = Date.now()
  await putAll(shots.map((shot, no) => photoEntry({ ...place, about, user: who.value, at: at + no }, shot)), shots)
  await refresh()
  void upload()
}

/** A changed count is another count: it gets a key of its own, and its photos follow it. */
export async function recount(entry: Entry, quantity: number): Promise<void> {
  const { refused: _, ...rest } = entry
  const again: Entry = { ...rest, key: newKey(), at: Date.now(), quantity, sum: entry.sum - entry.quantity + quantity }
  const photos = photosOf(entries.value, entry.key).map((photo, no) => ({ ...photo, after: again.key, at: again.at + no + 1 }))
  await putAll([again, ...photos], [])
  await shelf.drop(entry.key)
  await refresh()
  void upload()
}

/** What belongs to a report goes with it. */
export async function discard(entry: Entry): Promise<void> {
  for (const photo of photosOf(entries.value, entry.key)) await shelf.drop(photo.key)
  await shelf.drop(entry.key)
  await refresh()
}

export async function upload(): Promise<void> {
  if (sending || who.value === '') return
  sending = true
  try {
    const before = (await shelf.all()).length
    const outcome = await oneTabAtATime(() => drain(shelf, who.value, post))
    signInAgain.value = outcome === 'signedOut'
    await refresh()
    if (entries.value.length < before) sent()
  } finally {
    sending = false
  }
}

/** Two tabs of one phone send in turn; the key would keep them from counting twice, this spares the refusals. */
function oneTabAtATime<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? (navigator.locks.request('gendan-outbox', work) as Promise<T>) : work()
}

async function post(entry: Entry): Promise<void> {
  const { url, type, body } = await mail(entry)
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(new DOMException('timeout', 'TimeoutError')), entry.kind === 'photo' ? PHOTO_PATIENCE_MS : PATIENCE_MS)
  try {
    const response = await fetch(url, {
      method: 'POST',
      signal: abort.signal,
      headers: { 'Content-Type': type, 'X-Requested-With': 'XMLHttpRequest', 'Idempotency-Key': entry.key, 'Accept-Language': locale.value },
      body,
    })
    if (!response.ok) throw await Problem.from(response)
  } finally {
    clearTimeout(timer)
  }
}

const JSON_TYPE = 'application/json'

async function mail(entry: Entry): Promise<{ url: string; type: string; body: string | ArrayBuffer }> {
  const { id, stepNo } = entry
  switch (entry.kind) {
    case 'photo':
      return { url: photosUrl(id, stepNo, entry.about ?? 'REPORT'), type: 'image/jpeg', body: (await shotOf(entry.key))?.bytes ?? new ArrayBuffer(0) }
    case 'report':
      return { url: `/api/production/tickets/${id}/steps/${stepNo}/reports`, type: JSON_TYPE, body: JSON.stringify({ good: entry.quantity }) }
    default:
      return { url: `/api/procurement/subcontracts/${id}/progress`, type: JSON_TYPE, body: JSON.stringify({ done: entry.sum }) }
  }
}

/** Tries again when the network comes back, when somebody looks, and every 30 seconds while open. */
export async function startSync(whenSent: () => void): Promise<void> {
  sent = whenSent
  await refresh()
  addEventListener('online', () => void upload())
  addEventListener('focus', () => void upload())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void upload())
  setInterval(() => toSend.value.length > 0 && void upload(), EVERY_MS)
  void upload()
}
