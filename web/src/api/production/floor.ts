import { answer, versioned } from '../http'
import { production, type Schemas } from './client'

export type Step = Schemas['StepRow']
export type TicketView = Schemas['TicketView']
export type StepView = Schemas['StepView']
export type PegView = Schemas['PegView']
export type PauseCause = Schemas['PauseCause']
export type TicketStatus = Schemas['TicketStatus']

export const PAUSE_CAUSES: readonly PauseCause[] = [
  'MATERIAL_LATE', 'DESIGN', 'MACHINE_FAULT', 'HIGH_SCRAP', 'ABSENCE', 'EARLIER_STEP_LATE', 'RUSH_JOB', 'POWER', 'WRONG_PLAN', 'CUSTOMER',
]

export interface StepFilter {
  readonly ticketNo?: string
  readonly workCentre?: string
  readonly inspecting?: boolean
  readonly refused?: boolean
}

/** Open steps at the caller's places by due date; of one ticket all, whatever they are. */
export const stepsPage = (filter: StepFilter, page: number, size: number) =>
  answer(
    production.GET('/steps', {
      params: {
        query: {
          page,
          size,
          ...(filter.ticketNo !== undefined && { ticketNo: filter.ticketNo }),
          ...(filter.workCentre !== undefined && { workCentre: filter.workCentre }),
          ...(filter.inspecting && { inspecting: 'true' }),
          ...(filter.refused && { refused: 'true' }),
        },
      },
    }),
  )

export const ticketOf = (id: string) =>
  versioned(production.GET('/tickets/{id}', { params: { path: { id } } }))

/** A command on a ticket as its author saw it. */
export interface SeenTicket {
  readonly id: string
  readonly version: number
}

const command = (seen: SeenTicket, key: string) => ({
  params: { path: { id: seen.id } },
  headers: { 'If-Match': `"${seen.version}"`, 'Idempotency-Key': key },
})


export const acceptTicket = (seen: SeenTicket, key: string) =>
  versioned(production.POST('/tickets/{id}/acceptance', command(seen, key)))
export const startTicket = (seen: SeenTicket, key: string) =>
  versioned(production.POST('/tickets/{id}/start', command(seen, key)))
export const resumeTicket = (seen: SeenTicket, key: string) =>
  versioned(production.POST('/tickets/{id}/resumption', command(seen, key)))
export const pauseTicket = (seen: SeenTicket, body: { cause: PauseCause; note?: string }, key: string) =>
  versioned(production.POST('/tickets/{id}/pause', { ...command(seen, key), body }))

export interface Counts {
  readonly good: number
  readonly rework: number
  readonly scrap: number
}

export interface Inspection {
  readonly accepted: number
  readonly rework: number
  readonly scrap: number
  readonly concession: number
  readonly defect?: string
}

const atStep = (id: string, stepNo: number, key: string) => ({
  params: { path: { id, stepNo } },
  headers: { 'Idempotency-Key': key },
})

/** Reports and inspections only add, so they name no version. */
export const reportStep = (id: string, stepNo: number, body: Counts, key: string) =>
  versioned(production.POST('/tickets/{id}/steps/{stepNo}/reports', { ...atStep(id, stepNo, key), body }))
export const completeStep = (id: string, stepNo: number, key: string) =>
  versioned(production.POST('/tickets/{id}/steps/{stepNo}/completion', { ...atStep(id, stepNo, key), body: {} }))
export const inspectStep = (id: string, stepNo: number, body: Inspection, key: string) =>
  versioned(production.POST('/tickets/{id}/steps/{stepNo}/inspections', { ...atStep(id, stepNo, key), body }))

export type Progress = Schemas['ProgressView']

export const progressOf = (id: string, size: number) =>
  answer(production.GET('/tickets/{id}/progress', { params: { path: { id }, query: { page: 0, size } } }))

export type WorkCentre = Schemas['WorkCentreView']

export const workCentres = () => answer(production.GET('/work-centres'))
