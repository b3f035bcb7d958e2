import type { Delivery, InboundDetail, InboundEvent, Partner, Subscription } from '../src/api/partner/queries'
import { iso, uuid } from './sample.ts'

const HOUR = 3_600_000
const NAMES = [['SANDBOX', '宜居家居 ERP'], ['HR-SRM', '华润置地 SRM'], ['MJ-WMS', '美家电商订单中心'], ['ZY-PORTAL', '中远酒店采购平台']] as const

/** Partner systems of the sample: who is connected, what they said, what they were told. */
export function partners(now: number): (url: URL) => unknown {
  const all = NAMES.map(([code, name], at): Partner => ({
    id: uuid(7_000 + at), code, name, kind: 'CUSTOMER', partyCode: `C00${at + 1}`, types: ['order.placed'], callsPerMinute: 600, suspended: at === 3,
    registeredAt: iso(now - (90 - at) * 24 * HOUR), version: 3, tokenClient: at === 0 ? 'sandbox-partner' : null,
    keys: at === 2 ? [] : [
      { id: uuid(7_100 + at), algorithm: 'HMAC', addedAt: iso(now - 40 * 24 * HOUR), ...(at === 1 && { revokedAt: iso(now - 2 * 24 * HOUR) }) },
      ...(at === 1 ? [{ id: uuid(7_200), algorithm: 'ED25519' as const, addedAt: iso(now - 3 * 24 * HOUR) }] : []),
    ],
  }))
  const events = Array.from({ length: 46 }, (_, at) => inbound(at, all[at % 3]!, now))
  const subscriptions = (id: string): Subscription[] => id === all[2]!.id ? [] : [
    { id: uuid(7_300), url: 'https://erp.yiju.example/hooks/gendan', types: ['*'], responsible: '李工 信息部', subscribedAt: iso(now - 30 * 24 * HOUR) },
    ...(id === all[1]!.id ? [{ id: uuid(7_301), url: 'https://srm.huarun.example/in', types: ['shipment.departed', 'shipment.signed'], responsible: '王敏', pausedBecause: 'HTTP 410 at #31', subscribedAt: iso(now - 20 * 24 * HOUR) }] : []),
  ]

  return (url) => {
    const path = url.pathname.replace('/api/partner/partners', '')
    const [, id = '', part = '', subscription = '', what = ''] = path.split('/')
    if (path === '') return { items: all, page: 0, size: 200, total: all.length }
    if (id === 'kinds') return [{ kind: 'CUSTOMER', types: ['order.placed'] }, ...['WORKSHOP', 'SUPPLIER', 'CARRIER', 'BANK'].map((kind) => ({ kind, types: [] }))]
    if (id === 'inbound-events') return part === '' ? listed(events, url.searchParams) : detail(events.find((one) => one.requestId === part)!)
    if (part === '') return all.find((one) => one.id === id)
    if (part === 'products') return id === all[0]!.id ? ['CH-220', 'CH-180', 'WD-400'].map((theirs, at) => ({ theirs, ours: ['T-220', 'B-180', 'W-400'][at]! })) : []
    return what === 'deliveries' ? (url.searchParams.has('before') ? [] : deliveries(subscription, now)) : subscriptions(id)
  }
}

function inbound(at: number, partner: Partner, now: number): InboundEvent {
  const state = (['APPLIED', 'APPLIED', 'REJECTED', 'ACCEPTED', 'APPLIED', 'REFUSED', 'DUPLICATE', 'APPLIED'] as const)[at % 8]!
  const unknown = { pointer: '/data/lines/0/productCode', code: 'order/unknown-product', zh: '没有产品 CH-990', en: 'There is no product CH-990' }
  const wrong = { pointer: '/data/lines/1/quantity', code: 'value/too-small', zh: '须大于或等于 0.0001', en: 'Must be at least 0.0001' }
  return {
    requestId: uuid(8_000 + at), item: 0, partnerId: partner.id, partner: partner.code, receivedAt: iso(now - at * 2.3 * HOUR), source: '/erp/yiju', id: `order-${4_711 - at}-1`, state,
    ...(state !== 'REJECTED' && { type: 'order.placed', documentNo: `PO-${4_711 - at}`, receiptId: uuid(8_500 + at) }),
    reasons: state === 'REJECTED' ? [wrong] : state === 'REFUSED' ? [unknown] : [],
    ...(at === 10 && { replayedAt: iso(now - HOUR) }),
  }
}

function listed(events: readonly InboundEvent[], asked: URLSearchParams): readonly InboundEvent[] {
  if (asked.has('before')) return []
  return events.filter((one) => (!asked.has('state') || one.state === asked.get('state')) && (!asked.has('partner') || one.partnerId === asked.get('partner')))
}

function detail(told: InboundEvent): InboundDetail {
  const line = (productCode: string, quantity: number) => ({ productCode, quantity, unitPrice: 1_546.2, requestedDate: '2026-12-30' })
  return {
    told,
    event: {
      specversion: '1.0', id: told.id, source: told.source, type: 'order.placed',
      data: { externalNo: told.documentNo ?? 'PO-4709', tradeType: 'DOMESTIC', currency: 'CNY', lines: [line('CH-990', 10), line('CH-180', told.state === 'REJECTED' ? 0 : 4)] },
    },
    replays: told.replayedAt ? [{ outcome: told.state, reasons: told.reasons, replayedBy: 'songyu', replayedAt: told.replayedAt }] : [],
  }
}

function deliveries(subscription: string, now: number): readonly Delivery[] {
  const paused = subscription === uuid(7_301)
  return Array.from({ length: 31 }, (_, at): Delivery => {
    const seq = 31 - at
    const done = !(paused && at < 3)
    return {
      seq, type: ['shipment.signed', 'shipment.departed', 'order.released', 'order.confirmed', 'order.recorded'][seq % 5]!, documentNo: `PO-${4_680 + (seq % 9)}`,
      state: done ? 'DELIVERED' : at === 2 ? 'EXHAUSTED' : 'PENDING', attempts: done ? 1 + Number(seq % 7 === 0) : at === 2 ? 10 : 0,
      ...(done ? { lastStatus: 204, deliveredAt: iso(now - at * 5 * HOUR) } : at === 2 ? { lastStatus: 410, lastError: 'HTTP 410' } : { nextAttemptAt: iso(now + HOUR) }),
    }
  })
}
