import { shallowRef } from 'vue'
import { Problem } from './problem'

/** Who works here. */
export interface Session {
  readonly user: string
  readonly name: string
  readonly roles: readonly string[]
}

const SCRIPT = { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json' }

/** Where the gateway answers; nothing else in the app names these. */
export const SESSION_URL = '/auth/me'
export const LOGIN_URL = '/auth/login'
export const LOGOUT_URL = '/auth/logout'

export const signedOut = (status: number): boolean => status === 401

export const session = shallowRef<Session | null>(null)

/** True while calls wait for a new sign-in. */
export const lost = shallowRef(false)

let waiting: { promise: Promise<boolean>; settle: (signedIn: boolean) => void } | null = null

/** Asks who is signed in; null when nobody is. */
export async function askSession(): Promise<Session | null> {
  const response = await fetch(SESSION_URL, { headers: SCRIPT })
  if (signedOut(response.status)) return null
  if (!response.ok) throw await Problem.from(response)
  return (await response.json()) as Session
}

/** Waits in place until somebody signs in again; false when they put it off. */
export function regained(): Promise<boolean> {
  if (waiting === null) {
    let settle: (signedIn: boolean) => void = () => {}
    const promise = new Promise<boolean>((resolve) => (settle = resolve))
    waiting = { promise, settle }
    lost.value = true
  }
  return waiting.promise
}

export function settleLost(signedIn: boolean): void {
  lost.value = false
  waiting?.settle(signedIn)
  waiting = null
}

/**
 * Looks whether a sign-in elsewhere (another tab, the hint's window) has succeeded. When somebody else signed in, nothing
 * that the first person began is sent in their name: the page begins anew.
 */
export async function checkRegained(): Promise<boolean> {
  const now = await askSession().catch(() => null)
  if (now === null) return false
  if (now.user !== session.value?.user) {
    settleLost(false)
    location.assign('/')
    return false
  }
  session.value = now
  settleLost(true)
  return true
}

/** Ends the session here and at the identity provider. */
export async function signOut(): Promise<void> {
  const response = await fetch(LOGOUT_URL, { method: 'POST', headers: SCRIPT })
  if (!response.ok && !signedOut(response.status)) throw await Problem.from(response)
  location.assign('/')
}

export const hasRole = (...roles: readonly string[]): boolean =>
  roles.some((role) => session.value?.roles.includes(role) ?? false)
