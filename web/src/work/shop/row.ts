import type { Step, StepView } from '@/api/production/floor'
import { dayNo, shortDay, shortTime } from '@/kit/days'
import { formatQuantity } from '@/kit/numbers'

/** A step in the list of the shop floor, derived once when it comes. */
export interface ShopRow {
  readonly key: string
  readonly ticketId: string
  readonly stepNo: number
  readonly ticketNo: string
  readonly operation: string
  readonly line: string
  readonly product: string
  readonly planned: string
  readonly reported: string
  readonly good: string
  readonly bad: string
  readonly rest: string
  readonly waits: boolean
  readonly ends: string
  readonly late: boolean
  readonly rush: boolean
  readonly outside: boolean
  readonly inspecting: string
  readonly status: Step['ticketStatus']
  readonly at: string
}

export function shopRow(step: Step, today: number): ShopRow {
  const day = dayNo(step.ends ?? step.dueDate)
  return {
    key: `${step.ticketId}/${step.stepNo}`, ticketId: step.ticketId, stepNo: step.stepNo, ticketNo: step.ticketNo, operation: `${step.stepNo} ${step.name}`,
    line: step.workCentre, product: step.productName, planned: formatQuantity(step.incoming), reported: formatQuantity(reported(step)),
    good: formatQuantity(step.passed), bad: step.scrapped > 0 ? formatQuantity(step.scrapped) : '', rest: step.open > 0 ? formatQuantity(step.open) : '',
    waits: step.open > 0, ends: shortDay(day, today), late: day < today && step.open + step.inspecting > 0, rush: step.rush, outside: step.outsourced,
    inspecting: step.inspecting > 0 ? formatQuantity(step.inspecting) : '', status: step.ticketStatus,
    at: step.reportedAt ? shortTime(new Date(step.reportedAt)) : '',
  }
}

/** What was counted so far: passed, waiting for its inspection, or scrap. */
export const reported = (step: Pick<StepView, 'passed' | 'inspecting' | 'scrapped'>): number => step.passed + step.inspecting + step.scrapped
