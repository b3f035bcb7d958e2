import { computed, shallowRef } from 'vue'
import { stepsPage, workCentres, type StepFilter } from '@/api/production/floor'
import { PAGE_SIZE, usePages } from '@/api/pages'
import { queries, useRead } from '@/api/queries'
import { today } from '@/kit/days'
import { onChanges } from '@/live/live'
import { shopRow } from './row'
import { t } from './words'

export const FLOOR_KEY = ['production', 'floor'] as const
const SOON_MS = 1_500
const TABS = { open: {}, inspecting: { inspecting: true }, refused: { refused: true } } as const satisfies Readonly<Record<string, StepFilter>>
export type TabKey = keyof typeof TABS

/** The list of the shop floor: what is asked, what was told, and what changed since. */
export function useFloor(wanted: string) {
  const tab = shallowRef<TabKey>('open')
  const line = shallowRef('')
  const ticketNo = shallowRef(wanted)
  const filter = computed<StepFilter>(() => ({
    ...TABS[tab.value],
    ...(line.value !== '' && { workCentre: line.value }),
    ...(ticketNo.value !== '' && { ticketNo: ticketNo.value.toUpperCase() }),
  }))
  const pages = usePages({
    key: computed(() => [...FLOOR_KEY, filter.value]),
    fetch: (page) => stepsPage(filter.value, page, PAGE_SIZE),
    derive: (step) => shopRow(step, today()),
  })
  const lines = useRead({ key: [...FLOOR_KEY, 'lines'], read: workCentres })
  const counts = (Object.keys(TABS) as TabKey[]).map((key) => ({
    key, count: useRead({ key: [...FLOOR_KEY, 'count', key], read: async () => (await stepsPage(TABS[key], 0, 1)).total }).data,
  }))
  const tabs = computed(() => counts.map(({ key, count }) => ({ key, label: t.value.tab[key], count: count.value ?? null })))
  const options = computed(() => [
    { value: '', label: t.value.everyLine },
    ...(lines.data.value ?? []).map((one) => ({ value: one.code, label: `${one.plant} · ${one.name}` })),
  ])
  const names = computed(() => new Map((lines.data.value ?? []).map((one) => [one.code, one.name])))

  async function reread(): Promise<void> {
    await Promise.all([pages.refresh(), queries.invalidateQueries({ queryKey: [...FLOOR_KEY, 'count'] }), queries.invalidateQueries({ queryKey: [...FLOOR_KEY, 'ticket'] })])
  }

  let soon: ReturnType<typeof setTimeout> | undefined
  onChanges((changes) => {
    if (!changes.some((change) => change.topic.startsWith('production'))) return
    clearTimeout(soon)
    soon = setTimeout(() => void reread(), SOON_MS)
  })

  return {
    ...pages, tab, tabs, line, options, names, ticketNo, reread,
    filtered: computed(() => tab.value !== 'open' || line.value !== '' || ticketNo.value !== ''),
    clear: () => {
      tab.value = 'open'
      line.value = ''
      ticketNo.value = ''
    },
  }
}
