import { computed, shallowRef } from 'vue'
import { send } from './http'
import { hasRole } from './session'

/** Somebody of the house who has signed in at least once. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
}

const PEOPLE_URL = '/auth/people'
const ACCOUNT = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const SHOWN = 8

export const people = shallowRef<readonly Colleague[]>([])
const names = computed(() => new Map(people.value.map((one) => [one.id, one.name])))
let asked = false

/** The services keep accounts; the gateway knows how it calls whom. Asked once, when a page first names somebody. */
export function askPeople(): void {
  if (asked || hasRole('workshop', 'customer')) return
  asked = true
  send(new Request(new URL(PEOPLE_URL, location.origin)))
    .then(async (answer) => (people.value = ((await answer.json()) as { items: readonly Colleague[] }).items))
    // Accounts stand for names meanwhile, and the next page asks again.
    .catch(() => (asked = false))
}

/** How an account is called; one that never signed in here by the beginning of its number. */
export const nameOf = computed(() => (account: string): string => names.value.get(account) ?? account.replace(ACCOUNT, (id) => id.slice(0, SHOWN)))

/** A sentence of a service, the accounts in it called by name. */
export const named = computed(() => (sentence: string): string => sentence.replace(ACCOUNT, (id) => nameOf.value(id)))
