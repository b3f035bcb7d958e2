import { describe, expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import { drain, photoBytes, photoEntry, photosOf, refusals, waiting, waitingFor, type Entry, type Shelf } from './outbox'

const entry = (key: string, at: number, more: Partial<Entry> = {}): Entry => ({
  key, user: 'li', at, kind: 'report', id: 'T1', stepNo: 10, label: 'PT1 焊接', quantity: 5, unit: 'EA', sum: 0, ...more,
})

function shelfOf(...entries: Entry[]): Shelf & { readonly kept: Map<string, Entry> } {
  const kept = new Map(entries.map((one) => [one.key, one]))
  return {
    kept,
    all: async () => [...kept.values()],
    put: async (one) => void kept.set(one.key, one),
    drop: async (key) => void kept.delete(key),
  }
}

describe('the outbox', () => {
  it('sends the oldest first and keeps nothing that was taken', async () => {
    const shelf = shelfOf(entry('b', 2), entry('a', 1))
    const sent: string[] = []
    expect(await drain(shelf, 'li', async (one) => void sent.push(one.key))).toBe('empty')
    expect(sent).toEqual(['a', 'b'])
    expect(shelf.kept.size).toBe(0)
  })

  it('stops without a network and keeps the order', async () => {
    const shelf = shelfOf(entry('a', 1), entry('b', 2))
    const post = async () => { throw new Problem(0, 'offline') }
    expect(await drain(shelf, 'li', post)).toBe('waiting')
    expect(waiting([...shelf.kept.values()], 'li').map((one) => one.key)).toEqual(['a', 'b'])
  })

  it('keeps a refused one with its reason and sends the next', async () => {
    const shelf = shelfOf(entry('a', 1), entry('b', 2))
    const post = async (one: Entry) => {
      if (one.key === 'a') throw new Problem(422, 'x', { detail: '数量超过可计数的 3 EA' })
    }
    expect(await drain(shelf, 'li', post)).toBe('empty')
    expect(refusals([...shelf.kept.values()], 'li').map((one) => one.refused)).toEqual(['数量超过可计数的 3 EA'])
  })

  it('takes a conflict of the ticket for a refusal, not for success', async () => {
    const shelf = shelfOf(entry('a', 1))
    const post = async () => { throw new Problem(409, 'ticket/not-running', { detail: '通知单暂停' }) }
    await drain(shelf, 'li', post)
    expect(shelf.kept.get('a')?.refused).toBe('通知单暂停')
  })

  it('asks for a sign-in instead of refusing', async () => {
    const shelf = shelfOf(entry('a', 1))
    expect(await drain(shelf, 'li', async () => { throw new Problem(401, 'x') })).toBe('signedOut')
    expect(shelf.kept.get('a')?.refused).toBeUndefined()
  })

  it('never sends in somebody else’s name', async () => {
    const shelf = shelfOf(entry('a', 1, { user: 'wang' }))
    const sent: string[] = []
    await drain(shelf, 'li', async (one) => void sent.push(one.key))
    expect(sent).toEqual([])
    expect(shelf.kept.size).toBe(1)
  })

  it('sends a photo after the report it belongs to, and not without it', async () => {
    const photo = photoEntry({ user: 'li', at: 2, id: 'T1', stepNo: 10, label: 'PT1', about: 'REPORT', after: 'a' }, { key: 'p', bytes: new ArrayBuffer(7) })
    const shelf = shelfOf(photo, entry('a', 1), entry('b', 3))
    const sent: string[] = []
    const post = async (one: Entry) => {
      sent.push(one.key)
      if (one.key === 'a') throw new Problem(409, 'x', { detail: '通知单暂停' })
    }
    await drain(shelf, 'li', post)
    expect(sent).toEqual(['a', 'b'])
    await drain(shelf, 'li', post)
    expect(sent, 'the refused report still holds it back').toEqual(['a', 'b'])
    await shelf.put({ ...photo, after: 'c' })
    await drain(shelf, 'li', post)
    expect(sent).toEqual(['a', 'b', 'p'])
  })

  it('knows how much the waiting photos take', () => {
    const shot = (key: string) => photoEntry({ user: 'li', at: 1, id: 'T1', stepNo: 10, label: 'x', after: 'a' }, { key, bytes: new ArrayBuffer(5) })
    const entries = [entry('a', 1), shot('p'), shot('q')]
    expect(photoBytes(entries)).toBe(10)
    expect(photosOf(entries, 'a').map((one) => one.key)).toEqual(['p', 'q'])
    expect(waitingFor(entries, 'T1', 10), 'a photo counts nothing').toBe(5)
  })

  it('knows what of a job waits', () => {
    const entries = [entry('a', 1), entry('b', 2), entry('c', 3, { stepNo: 20 }), entry('d', 4, { refused: 'x' })]
    expect(waitingFor(entries, 'T1', 10)).toBe(10)
  })
})
