import type { Ref } from 'vue'
import { common } from '@/locales'
import { useShortcuts } from './shortcuts'

interface Grid {
  readonly active: Ref<number>
  readonly page: () => number
  readonly last: () => number
  readonly move: (to: number) => void
  readonly open: (index: number) => void
  readonly toggle: (index: number) => void
  readonly selectRange: (from: number, to: number) => void
  readonly copy: () => Promise<void>
}

/** J K X Enter anywhere on the page; arrows, paging and copying while the grid has the focus. */
export function useGridKeys(grid: Grid): (event: KeyboardEvent) => void {
  const { active } = grid
  let anchor = 0

  function pick(): void {
    anchor = active.value
    grid.toggle(active.value)
  }

  useShortcuts([
    { keys: 'j', group: 'list', label: () => common.value.shortcuts.next, run: () => grid.move(active.value + 1) },
    { keys: 'k', group: 'list', label: () => common.value.shortcuts.previous, run: () => grid.move(active.value - 1) },
    { keys: 'x', group: 'list', label: () => common.value.shortcuts.select, run: pick },
    {
      keys: 'shift+x', group: 'list', label: () => common.value.shortcuts.selectRange,
      run: () => grid.selectRange(anchor, active.value),
    },
    {
      keys: 'enter', group: 'list', label: () => common.value.shortcuts.open,
      run: (event) => (event.target instanceof HTMLButtonElement ? event.target.click() : grid.open(active.value)),
    },
    { keys: 'ctrl+c', group: 'list', label: () => common.value.shortcuts.copy, run: copyUnlessMarked },
  ])

  function copyUnlessMarked(): void {
    const marked = getSelection()?.toString() ?? ''
    if (marked === '') void grid.copy()
    else void navigator.clipboard.writeText(marked)
  }

  const steps: Readonly<Record<string, () => number>> = {
    ArrowDown: () => active.value + 1,
    ArrowUp: () => active.value - 1,
    PageDown: () => active.value + grid.page(),
    PageUp: () => active.value - grid.page(),
    Home: () => 0,
    End: grid.last,
  }

  return (event) => {
    const step = steps[event.key]
    if (step === undefined || event.isComposing) return
    event.preventDefault()
    grid.move(step())
  }
}
