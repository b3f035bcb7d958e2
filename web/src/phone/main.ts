import { createApp } from 'vue'
import '@/app/base.css'
import '@/app/tokens.css'
import { onServiceTime } from '@/api/http'
import { askSession, session, type Session } from '@/api/session'
import { setNow } from '@/kit/days'
import { preferredLocale, setLocale } from '@/locales'
import PhoneApp from './PhoneApp.vue'
import { keep, kept } from './shelf'

const WHO = 'session'

/** Without a network the person who worked here last goes on; the services still decide when the reports arrive. */
async function enter(): Promise<void> {
  try {
    session.value = await askSession()
    if (session.value !== null) await keep(WHO, session.value)
  } catch {
    session.value = (await kept<Session>(WHO)) ?? null
  }
}

onServiceTime(setNow)
await Promise.all([setLocale(preferredLocale()), enter()])
createApp(PhoneApp).mount('#app')
if (import.meta.env.PROD && 'serviceWorker' in navigator) await navigator.serviceWorker.register('/sw.js')
