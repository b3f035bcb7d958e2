import { describe, expect, it } from 'vitest'
import { qr } from './qr'

describe('a code', () => {
  it('is a square with a quiet zone of four', () => {
    const { side, path } = qr('https://gendan.example/j/PT2611-000107')
    expect(side).toBe(29 + 8)
    expect(path.startsWith('M4 4h1')).toBe(true)
    expect(path).not.toMatch(/M[0-3] \d/)
  })
})
