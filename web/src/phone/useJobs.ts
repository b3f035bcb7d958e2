import { shallowRef } from 'vue'
import { stepsPage } from '@/api/production/floor'
import { openSubcontracts } from '@/api/procurement/subcontracts'
import { Problem } from '@/api/problem'
import { hasRole, session } from '@/api/session'
import { today } from '@/kit/days'
import { jobsOf, lateFirst, outsideJobs, readCode, type Job } from './jobs'
import { keep, kept } from './shelf'

const MOST = 200

interface Kept {
  readonly at: number
  readonly jobs: readonly Job[]
}

/** Today's work at the caller's places, judged by the day that came with it; without a network what was read last. */
export function useJobs() {
  const jobs = shallowRef<readonly Job[] | null>(null)
  const failure = shallowRef<Problem | null>(null)
  /** When what is shown was read, if that was not now. */
  const asOf = shallowRef<Date | null>(null)
  const code = shallowRef(readCode(location.pathname))

  async function load(): Promise<void> {
    const name = `jobs:${session.value?.user ?? ''}`
    try {
      const found = await read()
      jobs.value = found
      asOf.value = null
      failure.value = null
      if (code.value === null) await keep(name, { at: Date.now(), jobs: found } satisfies Kept)
    } catch (reason) {
      failure.value = Problem.of(reason)
      const last = await kept<Kept>(name)
      if (last === undefined || !failure.value.passing) return
      asOf.value = new Date(last.at)
      const asked = code.value
      jobs.value = asked === null ? last.jobs : last.jobs.filter((job) => job.number === asked.ticketNo)
    }
  }

  async function read(): Promise<readonly Job[]> {
    const asked = code.value
    if (asked !== null) {
      const steps = await stepsPage({ ticketNo: asked.ticketNo }, 0, MOST)
      return jobsOf(steps.items, today()).filter((job) => asked.stepNo === null || job.stepNo === asked.stepNo)
    }
    const [own, outside] = await Promise.all([
      hasRole('foreman') ? stepsPage({}, 0, MOST).then((page) => jobsOf(page.items, today()).filter((job) => job.open > 0)) : [],
      hasRole('workshop') ? openSubcontracts(MOST).then((page) => outsideJobs(page.items, today())) : [],
    ])
    return lateFirst([...own, ...outside])
  }

  /** From a traveller back to the whole day. */
  function showAll(): void {
    history.pushState(null, '', '/m')
    code.value = null
    jobs.value = null
    void load()
  }

  return { jobs, failure, asOf, code, load, showAll }
}
