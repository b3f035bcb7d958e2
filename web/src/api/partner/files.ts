import { answer, versioned } from '../http'
import { PAGE_SIZE } from '../pages'
import { partner, type Schemas } from './client'

export type FileState = Schemas['FileState']
export type PartnerFile = Schemas['FileView']
export type Finding = Schemas['Finding']
export type FileRow = Schemas['RowView']
export type RowEdit = Schemas['RowEdit']
export type Taken = Schemas['CommitView']

/** What an upload says beside its bytes. */
export interface Upload {
  readonly type: string
  readonly encoding: string
  readonly currency: string
  readonly tradeType: string
  readonly requestedDate: string
}

/** A file of a partner in the version that its reader saw. */
export interface SeenFile {
  readonly partner: string
  readonly id: string
  readonly etag: string
}

const of = (partnerId: string, id: string) => ({ path: { partnerId, id } })
const command = (seen: SeenFile, key: string) => ({ params: of(seen.partner, seen.id), headers: { 'If-Match': seen.etag, 'Idempotency-Key': key } })

export const filesPage = (partnerId: string, page: number) =>
  answer(partner.GET('/partners/{partnerId}/files', { params: { path: { partnerId }, query: { page, size: PAGE_SIZE } } }))
export const fileOf = (partnerId: string, id: string) => versioned(partner.GET('/partners/{partnerId}/files/{id}', { params: of(partnerId, id) }))
export const fileRows = (partnerId: string, id: string, faulty: boolean, page: number) =>
  answer(
    partner.GET('/partners/{partnerId}/files/{id}/rows', { params: { ...of(partnerId, id), query: { faulty, page, size: PAGE_SIZE } } }),
  )

/** The bytes as they are. The service says of bytes that came before that they did, and answers with the first. */
export async function uploadFile(partnerId: string, file: File, upload: Upload): Promise<{ readonly file: PartnerFile; readonly first: boolean }> {
  const said = Object.fromEntries(Object.entries(upload).filter(([, value]) => value !== ''))
  const { data, response } = await partner.POST('/partners/{partnerId}/files', {
    params: { path: { partnerId }, query: { name: file.name, ...said } },
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file as unknown as string,
    bodySerializer: (bytes) => bytes,
  })
  return { file: data!, first: response.status === 201 }
}

export const editRows = (seen: SeenFile, rows: readonly RowEdit[], key: string) =>
  versioned(partner.POST('/partners/{partnerId}/files/{id}/edits', { ...command(seen, key), body: { rows: [...rows] } }))
export const commitFile = (seen: SeenFile, dryRun: boolean, acceptWarnings: boolean, key: string) =>
  answer(
    partner.POST('/partners/{partnerId}/files/{id}/commit', { ...command(seen, key), body: { dryRun, acceptWarnings } }),
  )
export const discardFile = (seen: SeenFile, key: string) => versioned(partner.POST('/partners/{partnerId}/files/{id}/discard', command(seen, key)))

/** A partner's orders and where they stand, as a file. */
export const exportOrders = (partnerId: string, format: Schemas['Format']) =>
  answer(
    partner.GET('/partners/{partnerId}/exports/orders', { params: { path: { partnerId }, query: { format } }, parseAs: 'blob' }),
  )
