import { onScopeDispose, shallowRef, type Ref } from 'vue'

/** Less than this is a click beside the bars. */
const SLACK_PX = 4

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The box between two corners, whichever came first. */
export const boxOf = (x: number, y: number, toX: number, toY: number): Box => ({
  left: Math.min(x, toX), top: Math.min(y, toY), width: Math.abs(toX - x), height: Math.abs(toY - y),
})

export const touches = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width && other.left < one.left + one.width && one.top < other.top + other.height && other.top < one.top + one.height

/** A box drawn beside the bars takes those it touches; a mere click takes none. Mouse only: fingers scroll. */
export function useLasso(field: Readonly<Ref<HTMLElement | null>>, taken: (keys: readonly string[]) => void) {
  const box = shallowRef<Box | null>(null)
  let start: { x: number; y: number } | null = null

  const at = (event: PointerEvent): { x: number; y: number } => {
    const place = field.value!.getBoundingClientRect()
    return { x: event.clientX - place.left, y: event.clientY - place.top }
  }

  function begin(event: PointerEvent): void {
    if (event.button !== 0 || event.pointerType !== 'mouse' || !(event.target as Element).closest('.bars')) return
    start = at(event)
    addEventListener('pointermove', draw)
    addEventListener('pointerup', end)
    addEventListener('pointercancel', stop)
  }

  function draw(event: PointerEvent): void {
    if (start === null) return
    const { x, y } = at(event)
    const drawn = boxOf(start.x, start.y, x, y)
    if (box.value !== null || Math.max(drawn.width, drawn.height) > SLACK_PX) box.value = drawn
  }

  function end(): void {
    const drawn = box.value
    stop()
    taken(drawn === null ? [] : touched(drawn))
  }

  function touched(drawn: Box): readonly string[] {
    const place = field.value!.getBoundingClientRect()
    return [...field.value!.querySelectorAll<HTMLElement>('[data-key]')]
      .filter((bar) => {
        const { left, top, width, height } = bar.getBoundingClientRect()
        return touches(drawn, { left: left - place.left, top: top - place.top, width, height })
      })
      .map((bar) => bar.dataset['key']!)
  }

  function stop(): void {
    start = null
    box.value = null
    removeEventListener('pointermove', draw)
    removeEventListener('pointerup', end)
    removeEventListener('pointercancel', stop)
  }

  onScopeDispose(stop)
  return { box, begin }
}
