/** Who did it, where the service knows a name; the identity of an account says nothing to a reader. */
export const person = (actor: string): string => (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(actor) ? '' : actor)
