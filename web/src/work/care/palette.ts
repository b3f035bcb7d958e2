import type { Palette } from '@/app/workspaces'
import { customersPage } from '@/api/customer/queries'
import { t } from './words'

const MOST = 5

export const commands: Palette['commands'] = (go) => [
  { key: 'care', label: t.value.where, run: () => go('/care') },
  { key: 'customers', label: t.value.customers, run: () => go('/care/customers') },
]

export const find: NonNullable<Palette['find']> = async (text, go) => {
  const found = await customersPage({ query: text, grade: null }, 0, MOST)
  return found.items.map((one) => ({ key: one.id, label: one.name, note: `${t.value.customer} ${one.code}`, run: () => go(`/care/customers/${one.id}`) }))
}
