import { shallowRef } from 'vue'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'bad'
  readonly undo?: () => void
}

const UNDO_MS = 8_000
const PLAIN_MS = 4_000

export const toasts = shallowRef<readonly Toast[]>([])
let last = 0

/** Says what happened; with `undo` it can be taken back for eight seconds, by button or Ctrl Z. */
export function toast(text: string, more: { undo?: () => void; tone?: Toast['tone'] } = {}): void {
  const added: Toast = { id: ++last, text, tone: more.tone ?? 'plain', ...(more.undo && { undo: more.undo }) }
  toasts.value = [...toasts.value.slice(-2), added]
  setTimeout(() => dismiss(added.id), more.undo || more.tone === 'bad' ? UNDO_MS : PLAIN_MS)
}

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((one) => one.id !== id)
}

/** Takes back the latest thing that can be; false when there is none. */
export function undoLast(): boolean {
  const found = toasts.value.findLast((one) => one.undo !== undefined)
  if (found === undefined) return false
  dismiss(found.id)
  found.undo?.()
  return true
}
