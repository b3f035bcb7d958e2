import type { Tint } from '@/kit/gantt'
import type { PlanBar } from './board'

/** By what the bars are coloured. */
export const COLOURS = ['state', 'slack', 'product', 'order'] as const
export type Colour = (typeof COLOURS)[number]

const TINTS: readonly Tint[] = ['tint-1', 'tint-2', 'tint-3', 'tint-4', 'tint-5']
const NEAR_DAYS = 2
const FAIR_DAYS = 7

export interface Painted {
  readonly bars: readonly PlanBar[]
  /** What the tints stand for, the most frequent first; for colours of a fixed meaning there is none. */
  readonly legend: readonly { readonly tint: Tint; readonly name: string }[]
}

export function painted(bars: readonly PlanBar[], colour: Colour): Painted {
  if (colour === 'state') return { bars, legend: [] }
  if (colour === 'slack') return { bars: bars.map((bar) => ({ ...bar, tint: slackTint(bar) })), legend: [] }
  return byName(bars, colour === 'product' ? ({ told }) => told.productName ?? told.productCode ?? '' : ({ told }) => told.orderNo ?? '')
}

function slackTint({ slack }: PlanBar): Tint {
  if (slack === null) return 'tint-other'
  if (slack < 0) return 'danger'
  if (slack <= NEAR_DAYS) return 'near'
  return slack <= FAIR_DAYS ? 'fair' : 'ample'
}

/** There are more names than colours: the most frequent have one each, the others share one. */
function byName(bars: readonly PlanBar[], nameOf: (bar: PlanBar) => string): Painted {
  const counts = new Map<string, number>()
  for (const bar of bars) counts.set(nameOf(bar), (counts.get(nameOf(bar)) ?? 0) + 1)
  counts.delete('')
  const names = [...counts].sort(([name, count], [other, more]) => more - count || name.localeCompare(other)).map(([name]) => name)
  const tints = new Map(names.slice(0, TINTS.length).map((name, at) => [name, TINTS[at]!]))
  return {
    bars: bars.map((bar) => ({ ...bar, tint: tints.get(nameOf(bar)) ?? 'tint-other' })),
    legend: [...tints].map(([name, tint]) => ({ tint, name })),
  }
}

const KEY = 'gendan.plan.colour'
export const keptColour = (): Colour => COLOURS.find((one) => one === localStorage.getItem(KEY)) ?? 'state'
export const keepColour = (colour: Colour): void => localStorage.setItem(KEY, colour)
