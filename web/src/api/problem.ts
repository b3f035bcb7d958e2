/** One wrong place in what was sent. */
export interface WrongPlace {
  readonly pointer: string
  readonly code: string
  readonly detail: string
}

interface Body {
  readonly title?: string
  readonly detail?: string
  readonly code?: string
  readonly instance?: string
  readonly errors?: readonly WrongPlace[]
}

/** Why a call failed: a refusal of a service (problem+json), or the way to it. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly reference: string
  readonly errors: readonly WrongPlace[]

  constructor(status: number, code: string, body: Body = {}) {
    super(body.detail ?? code)
    this.name = 'Problem'
    this.status = status
    this.code = body.code ?? code
    this.title = body.title ?? ''
    this.reference = (body.instance ?? '').replace('urn:uuid:', '')
    this.errors = body.errors ?? []
  }

  /** True when the same call may succeed later without a change. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }

  /** The service said so itself, in the reader's language. */
  get spoken(): boolean {
    return this.message !== this.code
  }

  /** The sentence about one field of what was sent, by its JSON pointer. */
  at(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer)?.detail
  }

  static async from(response: Response): Promise<Problem> {
    const fallback = `http/${response.status}`
    if (!(response.headers.get('content-type') ?? '').includes('json')) return new Problem(response.status, fallback)
    try {
      return new Problem(response.status, fallback, (await response.json()) as Body)
    } catch {
      // A proxy may name JSON and send none; the status alone then tells what is known.
      return new Problem(response.status, fallback)
    }
  }

  static of(reason: unknown): Problem {
    if (reason instanceof Problem) return reason
    if (reason instanceof DOMException && reason.name === 'TimeoutError') return new Problem(0, 'timeout')
    if (reason instanceof TypeError && !navigator.onLine) return new Problem(0, 'offline')
    if (reason instanceof TypeError) return new Problem(0, 'unreachable')
    return new Problem(0, 'unknown', { detail: String(reason) })
  }
}
