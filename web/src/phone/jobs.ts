import type { Step, TicketStatus } from '@/api/production/floor'
import type { Subcontract } from '@/api/procurement/subcontracts'
import { dayNo, shortDay } from '@/kit/days'

/** A piece of work as the phone shows it, of our own line or of an outsourced order. */
export interface Job {
  readonly id: string
  readonly stepNo: number
  readonly number: string
  readonly operation: string
  readonly product: string
  readonly unit: string
  readonly due: string
  readonly late: boolean
  readonly rush: boolean
  readonly done: number
  readonly need: number
  /** How much can still be counted. */
  readonly open: number
  readonly own?: { readonly status: TicketStatus; readonly version: number }
  readonly outside?: Subcontract
}

/** Late first, then by due date: what somebody waits for stands on top. */
export function jobsOf(steps: readonly Step[], today: number): readonly Job[] {
  return steps.filter((step) => !step.outsourced).map((step) => jobOf(step, today))
}

function jobOf(step: Step, today: number): Job {
  const day = dayNo(step.ends ?? step.dueDate)
  return {
    id: step.ticketId, stepNo: step.stepNo, number: step.ticketNo, operation: step.name, product: step.productName, unit: step.unit,
    due: shortDay(day, today), late: day < today && step.open > 0, rush: step.rush,
    done: step.passed + step.inspecting, need: step.incoming - step.scrapped, open: step.open,
    own: { status: step.ticketStatus, version: step.ticketVersion },
  }
}

export function outsideJobs(orders: readonly Subcontract[], today: number): readonly Job[] {
  return orders.map((one) => {
    const day = dayNo(one.promisedDate ?? one.dueDate)
    const done = Math.max(one.done, one.good + one.scrap)
    return {
      id: one.id, stepNo: one.stepNo, number: one.subcontractNo, operation: one.stepName, product: one.productCode, unit: one.unit,
      due: shortDay(day, today), late: day < today, rush: false, done, need: one.quantity, open: Math.max(0, one.quantity - done), outside: one,
    }
  })
}

export const lateFirst = (jobs: readonly Job[]): readonly Job[] => [...jobs].sort((one, other) => Number(other.late) - Number(one.late))

/** What the QR on a traveller names: a ticket, perhaps with one of its steps. */
export function readCode(path: string): { ticketNo: string; stepNo: number | null } | null {
  const match = /^\/j\/([A-Za-z]+\d{4}-\d{6})(?:-(\d{1,4}))?\/?$/.exec(path)
  return match ? { ticketNo: match[1]!.toUpperCase(), stepNo: match[2] === undefined ? null : Number(match[2]) } : null
}

/** A count stays between nothing and what is left. */
export const within = (count: number, open: number): number => Math.min(Math.max(0, count), open)
