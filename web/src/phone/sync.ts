import { computed, shallowRef } from 'vue'
import { newKey } from '@/api/http'
import { Problem } from '@/api/problem'
import { session } from '@/api/session'
import { locale } from '@/locales'
import { CAP, drain, refusals, waiting, type Entry } from './outbox'
import { shelf } from './shelf'

const EVERY_MS = 30_000
const PATIENCE_MS = 20_000

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

/** Everything the person counts goes through here: first kept, then sent. */
export async function count(entry: Omit<Entry, 'key' | 'user' | 'at'>): Promise<void> {
  await shelf.put({ ...entry, key: newKey(), user: who.value, at: Date.now() })
  await refresh()
  void upload()
}

/** A changed count is another count: it gets a key of its own. */
export async function recount(entry: Entry, quantity: number): Promise<void> {
  const { refused: _, ...rest } = entry
  await shelf.put({ ...rest, key: newKey(), at: Date.now(), quantity, sum: entry.sum - entry.quantity + quantity })
  await discard(entry)
  void upload()
}

export async function discard(entry: Entry): Promise<void> {
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
  const report = entry.kind === 'report'
  const url = report ? `/api/production/tickets/${entry.id}/steps/${entry.stepNo}/reports` : `/api/procurement/subcontracts/${entry.id}/progress`
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(new DOMException('timeout', 'TimeoutError')), PATIENCE_MS)
  try {
    const response = await fetch(url, {
      method: 'POST',
      signal: abort.signal,
      headers: {
        'Content-Type': 'application/json', 'X-Requested-With': 'XMLHttpRequest', 'Idempotency-Key': entry.key, 'Accept-Language': locale.value,
      },
      body: JSON.stringify(report ? { good: entry.quantity } : { done: entry.sum }),
    })
    if (!response.ok) throw await Problem.from(response)
  } finally {
    clearTimeout(timer)
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
