import { onScopeDispose, shallowRef, triggerRef } from 'vue'

/** A key that does something here. Every shortcut also exists as a visible button. */
export interface Shortcut {
  /** As shown and compared: `j`, `shift+x`, `ctrl+k`, `g t`, `?`. */
  readonly keys: string
  readonly label: () => string
  readonly group: 'global' | 'list' | 'go'
  readonly run: (event: KeyboardEvent) => void
  /** Also while typing; only for keys with Ctrl and for Escape. */
  readonly typing?: boolean
}

/** Those of the page that came last win. */
export const shortcuts = shallowRef<Shortcut[]>([])

const SEQUENCE_MS = 1_200
let prefix = ''
let prefixAt = 0

export function useShortcuts(added: readonly Shortcut[]): void {
  shortcuts.value.push(...added)
  triggerRef(shortcuts)
  onScopeDispose(() => {
    shortcuts.value = shortcuts.value.filter((one) => !added.includes(one))
  })
}

export function listenForShortcuts(target: Window): void {
  target.addEventListener('keydown', pressed)
}

export function pressed(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return
  const key = name(event)
  const sequence = event.timeStamp - prefixAt < SEQUENCE_MS && prefix !== '' ? `${prefix} ${key}` : key
  prefix = ''
  const found = find(sequence, event) ?? find(key, event)
  if (found !== undefined) {
    event.preventDefault()
    found.run(event)
  } else if (!typingIn(event.target) && shortcuts.value.some((one) => one.keys.startsWith(`${key} `))) {
    prefix = key
    prefixAt = event.timeStamp
  }
}

function find(keys: string, event: KeyboardEvent): Shortcut | undefined {
  const dialog = document.querySelector('[role=dialog]') !== null
  const typing = typingIn(event.target)
  return shortcuts.value.findLast((one) => one.keys === keys && ((!typing && !dialog) || one.typing === true))
}

function name(event: KeyboardEvent): string {
  const control = event.ctrlKey || event.metaKey ? 'ctrl+' : ''
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key.toLowerCase()
  const shift = event.shiftKey && /^([a-z]|.{2,})$/.test(key) ? 'shift+' : ''
  return `${event.altKey ? 'alt+' : ''}${control}${shift}${key}`
}

/** Letters belong to whoever writes; a checkbox or a button writes nothing. */
function typingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
}
