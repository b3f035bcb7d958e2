import { answer, versioned, type Versioned } from '../http'
import { PAGE_SIZE } from '../pages'
import type { PageOf, Told } from '../told'
import { partner, type Schemas } from './client'
import type { Reason } from './queries'

export type FileState = Schemas['FileState']
export type PartnerFile = Omit<Told<Schemas['FileView'], 'encoding' | 'settledBy' | 'settledAt'>, 'warnings'> & { readonly warnings: readonly Reason[] }
export type Finding = Told<Schemas['Finding']>
export interface FileRow {
  readonly no: number
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  readonly findings: readonly Finding[]
}
export interface RowEdit {
  readonly no: number
  readonly removed: boolean
  readonly cells: Readonly<Record<string, string>>
}
export interface Taken {
  readonly file: PartnerFile
  readonly items: readonly { readonly documentNo: string }[]
}

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
type Changed = Promise<Versioned<PartnerFile>>

export const filesPage = (partnerId: string, page: number) =>
  answer(partner.GET('/partners/{partnerId}/files', { params: { path: { partnerId }, query: { page, size: PAGE_SIZE } } })) as Promise<unknown> as Promise<PageOf<PartnerFile>>
export const fileOf = (partnerId: string, id: string) => versioned(partner.GET('/partners/{partnerId}/files/{id}', { params: of(partnerId, id) })) as Promise<unknown> as Changed
export const fileRows = (partnerId: string, id: string, faulty: boolean, page: number) =>
  answer(
    partner.GET('/partners/{partnerId}/files/{id}/rows', { params: { ...of(partnerId, id), query: { faulty, page, size: PAGE_SIZE } } }),
  ) as Promise<unknown> as Promise<PageOf<FileRow>>

/** The bytes as they are. The service says of bytes that came before that they did, and answers with the first. */
export async function uploadFile(partnerId: string, file: File, upload: Upload): Promise<{ readonly file: PartnerFile; readonly first: boolean }> {
  const said = Object.fromEntries(Object.entries(upload).filter(([, value]) => value !== ''))
  const { data, response } = await partner.POST('/partners/{partnerId}/files', {
    params: { path: { partnerId }, query: { name: file.name, ...said } },
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file as unknown as string,
    bodySerializer: (bytes) => bytes,
  })
  return { file: data as unknown as PartnerFile, first: response.status === 201 }
}

export const editRows = (seen: SeenFile, rows: readonly RowEdit[], key: string) =>
  versioned(partner.POST('/partners/{partnerId}/files/{id}/edits', { ...command(seen, key), body: { rows: [...rows] } })) as Promise<unknown> as Changed
export const commitFile = (seen: SeenFile, dryRun: boolean, acceptWarnings: boolean, key: string) =>
  answer(
    partner.POST('/partners/{partnerId}/files/{id}/commit', { ...command(seen, key), body: { dryRun, acceptWarnings } }),
  ) as Promise<unknown> as Promise<Taken>
export const discardFile = (seen: SeenFile, key: string) => versioned(partner.POST('/partners/{partnerId}/files/{id}/discard', command(seen, key))) as Promise<unknown> as Changed

/** A partner's orders and where they stand, as a file. */
export const exportOrders = (partnerId: string, format: Schemas['Format']) =>
  answer(
    partner.GET('/partners/{partnerId}/exports/orders', { params: { path: { partnerId }, query: { format } }, parseAs: 'blob' }),
  ) as Promise<unknown> as Promise<Blob>
