import { afterEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { pressed, useShortcuts } from './shortcuts'

const scope = effectScope()
const run = vi.fn<(event: KeyboardEvent) => void>()

function press(key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, ...more })
  Object.defineProperty(event, 'target', { value: target })
  pressed(event)
  return event
}

scope.run(() =>
  useShortcuts([
    { keys: 'j', group: 'list', label: () => '', run },
    { keys: 'g t', group: 'go', label: () => '', run },
    { keys: '?', group: 'global', label: () => '', run },
    { keys: 'ctrl+k', group: 'global', typing: true, label: () => '', run },
  ]),
)
afterEach(() => {
  run.mockClear()
  document.body.innerHTML = ''
})

describe('shortcuts', () => {
  it('run and keep the key', () => {
    expect(press('j').defaultPrevented).toBe(true)
    expect(run).toHaveBeenCalledOnce()
  })

  it('leave letters to whoever writes, and to input methods', () => {
    press('j', {}, document.createElement('input'))
    press('j', { isComposing: true })
    expect(run).not.toHaveBeenCalled()
  })

  it('with Ctrl work while typing too', () => {
    press('k', { ctrlKey: true }, document.createElement('textarea'))
    expect(run).toHaveBeenCalledOnce()
  })

  it('can be two keys, one after the other', () => {
    press('t')
    expect(run).not.toHaveBeenCalled()
    press('g')
    press('t')
    expect(run).toHaveBeenCalledOnce()
  })

  it('need no Shift where the sign needs one', () => {
    press('?', { shiftKey: true })
    expect(run).toHaveBeenCalledOnce()
  })

  it('keep still behind a dialog', () => {
    document.body.innerHTML = '<div role="dialog"></div>'
    press('j')
    expect(run).not.toHaveBeenCalled()
  })

  it('end with their component', () => {
    const other = effectScope()
    const gone = vi.fn()
    other.run(() => useShortcuts([{ keys: 'q', group: 'list', label: () => '', run: gone }]))
    other.stop()
    press('q')
    expect(gone).not.toHaveBeenCalled()
  })
})
