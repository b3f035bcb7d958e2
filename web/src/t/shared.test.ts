import { describe, expect, it } from 'vitest'
import { open, pageOf, tokenOf, type SharedOrder } from './shared'
import zh from './zh-CN'

const order = (more: Partial<SharedOrder> = {}): SharedOrder => ({
  orderNo: 'GD1', externalNo: null, customerName: '客户', status: 'RELEASED', receivedAt: '2026-11-01T01:00:00Z', confirmedAt: null, money: 'DEPOSIT_PAID', materialHere: true,
  made: 40, shipped: false, delivered: false, contactName: '陈璐', contactPhone: '0571', expiresAt: '2026-12-26T01:00:00Z',
  lines: [{ lineNo: 1, product: '餐椅', quantity: 10, unit: '件', requested: '2026-11-20', promised: '2026-12-01', firstPromised: '2026-11-25' }], ...more,
})
const answering = (status: number, body: unknown) => () => Promise.resolve(new Response(JSON.stringify(body), { status }))

describe('the page of a link', () => {
  it('says where the order is, when it comes, and that the date has moved', () => {
    const page = pageOf(order(), zh)
    expect([page.headline, page.expected, page.money]).toEqual(['正在生产', '预计 12 月 1 日交货', '订金已收到'])
    expect(page.lines[0]).toMatchObject({ date: '12 月 1 日', was: '原定 11 月 25 日' })
  })

  it('expects nothing of an order that is over or stands still', () => {
    expect(pageOf(order({ delivered: true }), zh)).toMatchObject({ headline: '已送达', expected: '' })
    expect(pageOf(order({ status: 'ON_HOLD' }), zh).headline).toContain('暂停')
  })

  it('promises no date before one was confirmed', () => {
    const line = { ...order().lines[0]!, promised: null, firstPromised: null }
    expect(pageOf(order({ lines: [line] }), zh).expected).toBe(zh.notPromised)
  })
})

describe('opening a link', () => {
  it('tells an expired one from an unknown one and from a broken way', async () => {
    expect(await open('x', answering(410, { contactName: '陈璐', contactPhone: '0571', revoked: false }))).toMatchObject({ kind: 'over', contact: { contactName: '陈璐' } })
    expect(await open('x', answering(404, {}))).toEqual({ kind: 'unknown' })
    expect(await open('x', answering(503, {}))).toEqual({ kind: 'failed' })
    expect(await open('x', () => Promise.reject(new TypeError('offline')))).toEqual({ kind: 'failed' })
    expect((await open('x', answering(200, order()))).kind).toBe('order')
  })

  it('reads the token from the address', () => expect([tokenOf('/t/abc'), tokenOf('/t/abc/'), tokenOf('/t')]).toEqual(['abc', 'abc', '']))
})
