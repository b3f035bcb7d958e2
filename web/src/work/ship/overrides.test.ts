import { expect, it } from 'vitest'
import type { Override } from '@/api/logistics/types'
import { stepOf } from './overrides'
import { people } from '@/api/people'
import { person } from './people'

const NOW = new Date('2026-11-26T10:00:00Z')
const override = (more: Partial<Override>): Override => ({
  id: 'v1', condition: 'PAYMENT', reason: '款已在途', requestedBy: 'zhou', requestedAt: '2026-11-25T10:00:00Z', expiresAt: '2026-11-28T10:00:00Z', ...more,
})

it('goes from person to person, and ends by use or by time', () => {
  expect(stepOf(override({}), NOW)).toBe('asked')
  expect(stepOf(override({ endorsedBy: 'lin' }), NOW)).toBe('endorsed')
  expect(stepOf(override({ endorsedBy: 'lin', approvedBy: 'gm' }), NOW)).toBe('approved')
  expect(stepOf(override({ endorsedBy: 'lin', expiresAt: '2026-11-26T09:00:00Z' }), NOW)).toBe('expired')
  expect(stepOf(override({ approvedBy: 'gm', usedAt: '2026-11-26T09:30:00Z', expiresAt: '2026-11-26T09:00:00Z' }), NOW)).toBe('used')
})

it('names people, not accounts', () => {
  expect(person('周敏')).toBe('周敏')
  expect(person('c6848fef-242d-49cd-97ef-a0dfbf71c5fb')).toBe('')
  people.value = [{ id: 'c6848fef-242d-49cd-97ef-a0dfbf71c5fb', name: '周敏', roles: [] }]
  expect(person('c6848fef-242d-49cd-97ef-a0dfbf71c5fb')).toBe('周敏')
  people.value = []
})
