import { describe, expect, it } from 'vitest'
import { nothingTyped, numbersOf, wantsDefect } from './counts'

describe('counts', () => {
  it('reads what was typed and takes empty fields for none', () =>
    expect(numbersOf('report', { ...nothingTyped, good: '1,200', scrap: '２' })).toMatchObject({ good: 1200, rework: 0, scrap: 2 }))

  it('refuses what is no count', () => {
    expect(numbersOf('report', { ...nothingTyped, good: 'many' })).toBeNull()
    expect(numbersOf('inspect', { ...nothingTyped, accepted: '-1' })).toBeNull()
  })

  it('looks only at the fields of its kind', () => expect(numbersOf('report', { ...nothingTyped, accepted: 'x', good: '3' })?.accepted).toBe(0))

  it('wants the defect named as soon as something is not plainly good', () => {
    expect(wantsDefect(numbersOf('inspect', { ...nothingTyped, accepted: '5' })!)).toBe(false)
    expect(wantsDefect(numbersOf('inspect', { ...nothingTyped, accepted: '5', concession: '1' })!)).toBe(true)
  })
})
