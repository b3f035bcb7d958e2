import { describe, expect, it } from 'vitest'
import type { Delivery, InboundEvent } from '@/api/partner/queries'
import { newSecret, readProducts, writeProducts } from './keys'
import { inboundRow, inboundTone, replayable, resumeAfter, saidAll } from './rows'

const delivery = (seq: number, state: string): Delivery => ({ seq, type: 'order.recorded', documentNo: 'PO-1', state, attempts: 1 })
const event = (state: InboundEvent['state']): InboundEvent => ({
  requestId: 'r', item: 2, partnerId: 'p', partner: 'SANDBOX', receivedAt: '2026-11-25T01:00:00Z', state,
  reasons: [{ pointer: '/type', code: 'event/type-not-allowed', zh: '不可以', en: 'not allowed' }, { pointer: '', code: 'x', zh: '还有', en: 'and more' }],
})

describe('a key', () => {
  it('is 32 random bytes, never the same twice', () => {
    const [one, other] = [newSecret(), newSecret()]
    expect(one).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(atob(one.slice(6))).toHaveLength(32)
    expect(one).not.toBe(other)
  })
})

describe('product names', () => {
  it('are read from a spreadsheet, from commas and from spaces', () => {
    const { products, bad } = readProducts('CH 1\tDT-OAK\r\nB-2,SOFA\n\n C-3   BED \nD-4,TABLE')
    expect(bad).toBeNull()
    expect(products).toEqual([
      { theirs: 'CH 1', ours: 'DT-OAK' }, { theirs: 'B-2', ours: 'SOFA' }, { theirs: 'C-3', ours: 'BED' }, { theirs: 'D-4', ours: 'TABLE' },
    ])
    expect(readProducts(writeProducts(products)).products).toEqual(products)
  })

  it('name the line that has not two columns', () => {
    expect(readProducts('A\tB\n\nC').bad).toBe(3)
    expect(readProducts('A\tB\tC').bad).toBe(1)
    expect(readProducts('A\t').bad).toBe(1)
    expect(readProducts('')).toEqual({ products: [], bad: null })
  })
})

describe('what came in', () => {
  it('can be judged again only when it was not taken', () => {
    expect((['REJECTED', 'REFUSED', 'ACCEPTED', 'PROPOSED', 'APPLIED', 'DUPLICATE'] as const).filter((state) => replayable(event(state)))).toEqual(['REJECTED', 'REFUSED'])
    expect(inboundTone('REFUSED')).toBe('bad')
    expect(inboundTone('ACCEPTED')).toBe('wait')
  })

  it('has its reasons in the language of the reader', () => {
    expect(saidAll(event('REJECTED'), 'zh-CN')).toBe('不可以;还有')
    expect(saidAll(event('REJECTED'), 'en')).toBe('not allowed; and more')
    expect(inboundRow(event('REJECTED')).place).toBe('r/2')
  })
})

describe('sending again', () => {
  it('begins before the earliest that was not delivered', () => {
    expect(resumeAfter([delivery(9, 'DELIVERED'), delivery(8, 'PENDING'), delivery(7, 'EXHAUSTED'), delivery(6, 'DELIVERED')])).toBe(6)
  })

  it('repeats nothing when all was delivered', () => {
    expect(resumeAfter([delivery(9, 'DELIVERED'), delivery(8, 'DELIVERED')])).toBe(9)
    expect(resumeAfter([])).toBe(0)
  })
})
