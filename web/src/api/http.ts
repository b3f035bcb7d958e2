import { locale } from '@/locales'
import { Problem } from './problem'
import { regained, signedOut } from './session'

const PATIENCE = 30_000

/** Every answer tells what time it is at the services. */
const NOW = 'Gendan-Now'
let hear: (now: string) => void = () => {}
let ahead = 0

/** What time it was at the services, judged by their last answer. */
export const serviceNow = (): Date => new Date(Date.now() + ahead)
export const onServiceTime = (listener: (now: string) => void): void => void (hear = listener)

/** What openapi-fetch answers with. */
interface Call<T> {
  data?: T
  response: Response
}

/** A document together with the version its reader saw; commands send it back. */
export interface Versioned<T> {
  readonly value: T
  readonly etag: string
}

/** A document as the author of a command saw it: If-Match carries the version. */
export interface Seen {
  readonly id: string
  readonly etag: string
}

/**
 * Carries a request out. Every failure becomes a Problem. When the session has ended the call waits for a new sign-in and
 * goes on with the very same request, so nothing typed is lost and nothing is done twice.
 */
export async function send(request: Request): Promise<Response> {
  prepare(request.headers, request.method)
  const again = request.clone()
  const first = await deliver(request)
  if (!signedOut(first.status)) return checked(first)
  if (!(await regained())) throw new Problem(401, 'session/ended')
  return checked(await deliver(again))
}

function prepare(headers: Headers, method: string): void {
  headers.set('X-Requested-With', 'XMLHttpRequest')
  headers.set('Accept-Language', locale.value)
  if (method === 'POST' && !headers.has('Idempotency-Key')) headers.set('Idempotency-Key', newKey())
}

async function deliver(request: Request): Promise<Response> {
  try {
    const response = await fetch(request, { signal: AbortSignal.any ? AbortSignal.any([request.signal, timeout()]) : timeout() })
    const now = response.headers.get(NOW)
    if (now !== null) {
      ahead = Date.parse(now) - Date.now()
      hear(now)
    }
    return response
  } catch (reason) {
    if (request.signal.aborted) throw reason
    throw Problem.of(reason)
  }
}

/** AbortSignal.timeout is missing in Safari 15.4. */
function timeout(): AbortSignal {
  if (AbortSignal.timeout) return AbortSignal.timeout(PATIENCE)
  const controller = new AbortController()
  setTimeout(() => controller.abort(new DOMException('timeout', 'TimeoutError')), PATIENCE)
  return controller.signal
}

async function checked(response: Response): Promise<Response> {
  if (response.ok) return response
  throw await Problem.from(response)
}

/** crypto.randomUUID is there over HTTPS only; a pilot on a plain LAN has random bytes. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export async function answer<T>(call: Promise<Call<T>>): Promise<T> {
  return (await call).data as T
}

export async function versioned<T>(call: Promise<Call<T>>): Promise<Versioned<T>> {
  const { data, response } = await call
  return { value: data as T, etag: response.headers.get('ETag') ?? '' }
}
