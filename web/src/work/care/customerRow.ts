import type { Customer, Grade, Terms } from '@/api/customer/queries'
import type { Column } from '@/kit/column'
import { shortDay, today } from '@/kit/days'
import { formatMoney } from '@/kit/numbers'
import type { t } from './words'

type Words = (typeof t)['value']

export const GRADES = ['A', 'B', 'C'] as const satisfies readonly Grade[]

/** One customer as the list shows it. */
export interface CustomerRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly grade: Grade
  readonly region: string
  readonly terms: string
  readonly limit: string
  readonly currency: string
  readonly contact: string
  readonly phone: string
  readonly since: string
}

export const customerRow = (told: Customer): CustomerRow => ({
  id: told.id,
  code: told.code,
  name: told.name,
  grade: told.grade,
  region: told.region ?? '',
  terms: told.termsCode ?? '',
  limit: limitOf(told),
  currency: told.currency,
  contact: told.contactName ?? '',
  phone: told.phone ?? '',
  since: shortDay(today(new Date(told.registeredAt))),
})

export const limitOf = (told: Customer): string => (typeof told.creditLimit === 'number' ? formatMoney(told.creditLimit, told.currency) : '')

export function customerColumns(w: Words): readonly Column<CustomerRow>[] {
  const c = w.column
  return [
    { key: 'code', title: c.code, width: 116, pinned: true, text: (row) => row.code },
    { key: 'name', title: c.name, width: 150, grow: true, text: (row) => row.name },
    { key: 'grade', title: c.grade, width: 66, text: (row) => w.gradeOf(row.grade) },
    { key: 'terms', title: c.terms, width: 150, text: (row) => row.terms },
    { key: 'limit', title: c.limit, width: 112, align: 'end', text: (row) => row.limit },
    { key: 'contact', title: c.contact, width: 120, text: (row) => row.contact },
    { key: 'phone', title: c.phone, width: 120, text: (row) => row.phone },
    { key: 'region', title: c.region, width: 100, text: (row) => row.region },
    { key: 'currency', title: c.currency, width: 64, hidden: true, text: (row) => row.currency },
    { key: 'since', title: c.since, width: 90, align: 'end', hidden: true, text: (row) => row.since },
  ]
}

/** 订金 30% 下达前, part by part. */
export const termParts = (terms: Terms, w: Words): string[] =>
  terms.parts.map((part) =>
    [part.kind ? w.partOf[part.kind] : '', `${part.percent ?? 0}%`, part.gate ? w.guardOf[part.gate] : '', part.creditDays ? w.creditDays(part.creditDays) : ''].filter(Boolean).join(' '),
  )

export const givesCredit = (terms: Terms | undefined): boolean => terms?.parts.some((part) => part.kind === 'CREDIT') ?? false
