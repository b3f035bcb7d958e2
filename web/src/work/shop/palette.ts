import type { Palette } from '@/app/workspaces'
import { stepsPage } from '@/api/production/floor'
import { t } from './words'

const MOST = 5

export const commands: Palette['commands'] = (go) => [{ key: 'shop', label: t.value.title, run: () => go('/shop') }]

/** The steps of a ticket, by its number. */
export const find: NonNullable<Palette['find']> = async (text, go) => {
  if (!/^pt\d/i.test(text)) return []
  const found = await stepsPage({ ticketNo: text.toUpperCase() }, 0, MOST)
  return found.items.map((step) => ({
    key: `${step.ticketId}/${step.stepNo}`,
    label: `${step.ticketNo} ${step.stepNo} ${step.name}`,
    note: `${step.productName} · ${t.value.stepOf[step.status]}`,
    run: () => go(`/shop?ticket=${step.ticketNo}`),
  }))
}
