import { people } from '@/api/people'

const ACCOUNT = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** Who did it, where a name is known; the number of an account says nothing to a reader. */
export const person = (actor: string): string => (ACCOUNT.test(actor) ? (people.value.find((one) => one.id === actor)?.name ?? '') : actor)
