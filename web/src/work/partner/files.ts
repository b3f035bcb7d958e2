import type { FileRow, Finding, PartnerFile } from '@/api/partner/files'
import type { Partner } from '@/api/partner/queries'
import type { Column } from '@/kit/column'
import { shortTime } from '@/kit/days'
import type { Locale } from '@/locales'
import type { t } from './fileWords'
import type { Tone } from './rows'

type Words = typeof t.value

/** The service takes no more; a test compares. */
export const LARGEST_MB = 4
const LARGEST = LARGEST_MB * 1024 * 1024
const TYPE_OF_KIND: Partial<Record<Partner['kind'], FileType>> = { CUSTOMER: 'order.placed', WORKSHOP: 'progress.reported' }

/** What rows can be about, and the columns they have, as programs call them. */
export const FILE_COLUMNS = {
  'order.placed': ['externalNo', 'productCode', 'quantity', 'unitPrice', 'requestedDate', 'tradeType', 'currency', 'rush', 'requirements'],
  'progress.reported': ['subcontractNo', 'done', 'estimatedReady'],
} as const
export type FileType = keyof typeof FILE_COLUMNS
export type CellName = (typeof FILE_COLUMNS)[FileType][number]

export const columnsOf = (type: string): readonly CellName[] => FILE_COLUMNS[type as FileType] ?? []

/** What a partner can bring in files; null when its kind, or what it may say, has none. */
export function fileType(partner: Partner): FileType | null {
  const type = TYPE_OF_KIND[partner.kind]
  return type !== undefined && partner.types.includes(type) && !partner.suspended ? type : null
}

export type Unfit = 'none' | 'many' | 'empty' | 'large'

/** What somebody dropped or chose: one file that can be sent, or why not. */
export function theOne(files: readonly File[]): File | Unfit {
  if (files.length !== 1) return files.length === 0 ? 'none' : 'many'
  const [file] = files as [File]
  if (file.size === 0) return 'empty'
  return file.size > LARGEST ? 'large' : file
}

export const sentence = (finding: Finding, locale: Locale): string => (locale === 'en' ? finding.en : finding.zh)

/** What is wrong with a cell; with the row as a whole when no column is named. */
export const wrongAt = (row: FileRow, column: CellName | '', locale: Locale): string =>
  row.findings.filter((one) => one.column === column).map((one) => sentence(one, locale)).join(locale === 'en' ? '; ' : ';')

export const wrongAll = (row: FileRow, locale: Locale): string => row.findings.map((one) => sentence(one, locale)).join(locale === 'en' ? '; ' : ';')

/** Only what was typed anew travels. */
export function changed(row: FileRow, typed: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([column, text]) => text.trim() !== (row.cells[column] ?? '')))
}

/** Which row to mend next, of those with something wrong: the same while it still is, else the next below, else from the top. */
export const nextToMend = (faulty: readonly FileRow[], no: number): FileRow | null =>
  faulty.find((row) => row.no >= no) ?? faulty[0] ?? null

/** The service looks for so many numbers at once, in an address of so many letters. */
const MOST_NUMBERS = 200
const LONGEST = 2_500

/** The numbers of documents in their order, each once, as many as one list can be asked for. */
export function numbers(rows: readonly (FileRow | undefined)[]): string {
  const all = [...new Set(rows.flatMap((row) => (row?.cells['externalNo'] ? [row.cells['externalNo']] : [])))].slice(0, MOST_NUMBERS)
  while (all.join(',').length > LONGEST) all.pop()
  return all.join(',')
}

export interface FileLine {
  readonly told: PartnerFile
  readonly at: string
}

export const fileLine = (told: PartnerFile): FileLine => ({ told, at: shortTime(new Date(told.uploadedAt)) })

export const fileTone = (file: PartnerFile): Tone =>
  file.state === 'COMMITTED' ? 'good' : file.state === 'DISCARDED' ? 'over' : file.state === 'REJECTED' || file.faulty > 0 ? 'bad' : 'wait'

/** The state, and of an open file how much there is to mend. */
export const fileState = (file: PartnerFile, t: Words): string =>
  file.state === 'OPEN' && file.faulty > 0 ? t.files.faulty(file.faulty) : t.files.stateOf[file.state]

export function fileColumns(t: Words, nameOf: (account: string) => string): Column<FileLine>[] {
  const c = t.files.column
  return [
    { key: 'name', title: c.name, width: 220, grow: true, pinned: true, text: (row) => row.told.name },
    { key: 'state', title: c.state, width: 120, text: (row) => fileState(row.told, t) },
    { key: 'rows', title: c.rows, width: 80, align: 'end', text: (row) => String(row.told.rows) },
    { key: 'documents', title: c.documents, width: 80, align: 'end', text: (row) => String(row.told.documents) },
    { key: 'format', title: c.format, width: 100, text: (row) => row.told.format },
    { key: 'by', title: c.by, width: 120, text: (row) => nameOf(row.told.uploadedBy) },
    { key: 'at', title: c.at, width: 110, text: (row) => row.at },
  ]
}

const WIDTHS: Partial<Record<CellName, number>> = { externalNo: 150, productCode: 150, subcontractNo: 170, requirements: 200 }
const NUMBERS: readonly CellName[] = ['quantity', 'unitPrice', 'done']

export function rowColumns(type: string, t: Words, locale: Locale): Column<FileRow>[] {
  const cells = columnsOf(type).map((key, index): Column<FileRow> => ({
    key, title: t.files.cell[key], width: WIDTHS[key] ?? 104, pinned: index === 0, text: (row) => row.cells[key] ?? '', ...(NUMBERS.includes(key) && { align: 'end' as const }),
  }))
  return [
    { key: 'line', title: t.files.column.line, width: 64, align: 'end', text: (row) => String(row.line) },
    ...cells,
    { key: 'wrong', title: t.files.column.wrong, width: 300, grow: true, text: (row) => wrongAll(row, locale) },
  ]
}
