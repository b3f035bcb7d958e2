import { shallowRef } from 'vue'
import { newKey } from './http'
import { Problem } from './problem'

/**
 * One command of a form. A second try with the same content carries the same Idempotency-Key, so a lost answer never
 * means a second order; changed content is a new intent and gets a new key.
 */
export function useCommand<Input, Output>(send: (input: Input, key: string) => Promise<Output>) {
  const pending = shallowRef(false)
  const failure = shallowRef<Problem | null>(null)
  let intent = ''
  let key = ''

  async function run(input: Input): Promise<Output | undefined> {
    if (pending.value) return undefined
    renew(JSON.stringify(input))
    pending.value = true
    failure.value = null
    try {
      const output = await send(input, key)
      intent = ''
      return output
    } catch (reason) {
      failure.value = Problem.of(reason)
      return undefined
    } finally {
      pending.value = false
    }
  }

  function renew(next: string): void {
    // A refusal is an answer: the service kept nothing under that key, and the next try may be judged anew.
    if (next === intent && (failure.value?.passing ?? false)) return
    intent = next
    key = newKey()
  }

  return { pending, failure, run, forget: () => (failure.value = null) }
}
