import { computed, shallowRef, watch, type Ref } from 'vue'
import type { Column } from './column'

export type Density = 'dense' | 'normal' | 'loose'
export const ROW_HEIGHT: Readonly<Record<Density, number>> = { dense: 32, normal: 36, loose: 44 }

/** How one person likes one table. */
export interface View {
  readonly order: readonly string[]
  readonly shown: Readonly<Record<string, boolean>>
  readonly widths: Readonly<Record<string, number>>
  readonly density: Density
}

const PLAIN: View = { order: [], shown: {}, widths: {}, density: 'normal' }

/** Whose views these are; the shell sets it when it knows who works here. */
export const viewOwner = shallowRef('')

/** Columns as this person arranged them, kept in this browser; a view with a name is kept by the service. */
export function useView<R>(name: string, columns: Ref<readonly Column<R>[]>) {
  const key = computed(() => `gendan.view.${viewOwner.value}.${name}`)
  const view = shallowRef<View>(read(key.value))
  watch(key, (next) => (view.value = read(next)))

  const arranged = computed(() => arrange(columns.value, view.value))
  const visible = computed(() => arranged.value.filter((column) => isShown(column)))
  const isShown = (column: Column<R>) => view.value.shown[column.key] ?? !column.hidden

  function change(next: Partial<View>): void {
    view.value = { ...view.value, ...next }
    localStorage.setItem(key.value, JSON.stringify(view.value))
  }

  return {
    arranged,
    visible,
    isShown,
    density: computed(() => view.value.density),
    widthOf: (column: Column<R>) => view.value.widths[column.key] ?? column.width,
    fixed: (column: Column<R>) => view.value.widths[column.key] !== undefined || column.grow !== true,
    resize: (column: Column<R>, width: number) =>
      change({ widths: { ...view.value.widths, [column.key]: Math.max(40, Math.round(width)) } }),
    show: (column: Column<R>, on: boolean) => change({ shown: { ...view.value.shown, [column.key]: on } }),
    setDensity: (density: Density) => change({ density }),
    move: (from: string, before: string) => change({ order: moved(arranged.value.map((one) => one.key), from, before) }),
    reset: () => change(PLAIN),
    /** All of it, to be kept elsewhere and taken up again. */
    kept: computed(() => view.value),
    restore: (next: Partial<View>) => change({ ...PLAIN, ...next }),
  }
}

/** Pinned columns stay first; columns that are new since the view was kept stand where the page puts them. */
export function arrange<R>(columns: readonly Column<R>[], view: Pick<View, 'order'>): readonly Column<R>[] {
  const place = (column: Column<R>, index: number) => {
    const kept = view.order.indexOf(column.key)
    return kept < 0 ? index : kept
  }
  return columns
    .map((column, index) => ({ column, at: (column.pinned ? 0 : 1_000) + place(column, index) }))
    .sort((one, other) => one.at - other.at)
    .map((one) => one.column)
}

function moved(order: readonly string[], from: string, before: string): readonly string[] {
  const rest = order.filter((key) => key !== from)
  const at = rest.indexOf(before)
  return at < 0 ? [...rest, from] : [...rest.slice(0, at), from, ...rest.slice(at)]
}

function read(key: string): View {
  try {
    return { ...PLAIN, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<View>) }
  } catch {
    // What an older or broken page left behind is worth no error: the plain view is right.
    return PLAIN
  }
}
