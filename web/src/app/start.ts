import { shallowRef } from 'vue'
import { askSession, LOGIN_URL, session } from '@/api/session'
import { onServiceTime } from '@/api/http'
import { setNow } from '@/kit/days'
import { viewOwner } from '@/kit/view'
import { startLive } from '@/live/live'

/** True when nobody could tell us who works here. */
export const unreachable = shallowRef(false)

/** Finds out who works here and joins the live stream. */
export async function enter(): Promise<void> {
  try {
    session.value = await askSession()
    unreachable.value = false
  } catch {
    unreachable.value = true
  }
  if (session.value === null) return
  viewOwner.value = session.value.user
  onServiceTime(setNow)
  startLive()
}

export function signIn(): void {
  location.assign(`${LOGIN_URL}?to=${encodeURIComponent(location.pathname + location.search)}`)
}
