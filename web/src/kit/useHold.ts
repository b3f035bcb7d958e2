import { onScopeDispose, shallowRef } from 'vue'
import type { Aim, GanttBar } from './gantt'

/** Further than this a press is a drag. */
const SLACK_PX = 4

interface Field {
  /** Width of a day. */
  readonly day: number
  readonly laneAt: (y: number) => string | null
  readonly lanes: () => readonly string[]
  readonly aim: (aim: Aim) => void
  readonly drop: () => void
  readonly cancel: () => void
}

/** Holding a bar, by pointer or by keys. Nothing moves before it is dropped. */
export function useHold(field: Field) {
  const held = shallowRef<Aim | null>(null)
  let start: { bar: GanttBar; x: number; y: number } | null = null
  let dragged = false

  function press(bar: GanttBar, event: PointerEvent): void {
    dragged = false
    if (!bar.movable || event.button !== 0) return
    start = { bar, x: event.clientX, y: event.clientY }
    addEventListener('pointermove', move)
    addEventListener('pointerup', release)
    addEventListener('pointercancel', letGo)
  }

  function move(event: PointerEvent): void {
    if (start === null) return
    if (held.value === null && Math.hypot(event.clientX - start.x, event.clientY - start.y) < SLACK_PX) return
    const shift = Math.round((event.clientX - start.x) / field.day)
    hold({ bar: start.bar, lane: field.laneAt(event.clientY) ?? start.bar.lane, shift })
  }

  function hold(aim: Aim): void {
    const now = held.value
    if (now?.bar.key === aim.bar.key && now.lane === aim.lane && now.shift === aim.shift) return
    held.value = aim
    field.aim(aim)
  }

  function release(): void {
    const moved = held.value !== null && (held.value.shift !== 0 || held.value.lane !== held.value.bar.lane)
    stop()
    dragged = held.value !== null
    if (moved) field.drop()
    else if (held.value !== null) cancel()
  }

  function letGo(): void {
    stop()
    cancel()
  }

  function stop(): void {
    start = null
    removeEventListener('pointermove', move)
    removeEventListener('pointerup', release)
    removeEventListener('pointercancel', letGo)
  }

  function cancel(): void {
    held.value = null
    field.cancel()
  }

  /** ← → a day, with Shift a week; ↑ ↓ another lane. Enter drops, Escape gives up. */
  function key(bar: GanttBar, event: KeyboardEvent): void {
    const now = held.value?.bar.key === bar.key ? held.value : { bar, lane: bar.lane, shift: 0 }
    const days = event.shiftKey ? 7 : 1
    const step = { ArrowLeft: -days, ArrowRight: days }[event.key]
    if (step !== undefined && bar.movable) hold({ ...now, shift: now.shift + step, lane: bar.lane })
    else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && bar.movable) hold({ ...now, lane: neighbour(now.lane, event.key === 'ArrowUp' ? -1 : 1), shift: 0 })
    else if (event.key === 'Enter' && held.value !== null) field.drop()
    else if (event.key === 'Escape' && held.value !== null) cancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function neighbour(lane: string, by: number): string {
    const all = field.lanes()
    return all[Math.max(0, Math.min(all.length - 1, all.indexOf(lane) + by))] ?? lane
  }

  onScopeDispose(stop)
  return { held, press, key, clear: () => (held.value = null), wasDrag: () => dragged }
}
