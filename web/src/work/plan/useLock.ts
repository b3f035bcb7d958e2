import { useCommand } from '@/api/command'
import { ticketOf } from '@/api/production/floor'
import { lockTicket, unlockTicket } from '@/api/production/schedule'
import { Problem } from '@/api/problem'
import { toast } from '@/kit/toasts'
import { d } from './draftWords'
import { reread } from './useBoard'

interface Lockable {
  readonly id: string
  readonly version: number
  readonly ticketNo: string
  readonly lockedBy?: string | null
}

/** Fixes a ticket where it is planned, or lets it go again. */
export function useLock() {
  const { pending, failure, run } = useCommand(({ id, version, lock }: { id: string; version: number; lock: boolean }, key) =>
    lock ? lockTicket({ id, version }, key) : unlockTicket({ id, version }, key),
  )

  async function toggle({ id, version, ticketNo, lockedBy }: Lockable): Promise<void> {
    const lock = !lockedBy
    const changed = await run({ id, version, lock })
    if (changed === undefined) toast(failure.value?.message ?? '', { tone: 'bad' })
    else toast(lock ? d.value.didLock(ticketNo) : d.value.didUnlock(ticketNo))
    reread()
  }

  /** From a bar, which does not say who locked it. */
  async function toggleOf(ticketId: string): Promise<void> {
    try {
      await toggle((await ticketOf(ticketId)).value)
    } catch (reason) {
      toast(Problem.of(reason).message, { tone: 'bad' })
    }
  }

  return { pending, toggle, toggleOf }
}
