import type { BoardRow, ConditionName, ShipmentStatus } from '../src/api/logistics/types'
import { iso, uuid } from './sample.ts'

const DAY = 86_400_000
const CUSTOMERS = [['C0021', '悦澜酒店', '杭州'], ['C0034', '华美家具', '苏州'], ['C0042', '海川学校', '宁波'], ['C0057', '木里设计', '上海'], ['C0063', '四季民宿', '']] as const
const STATES: readonly (readonly [ShipmentStatus, readonly ConditionName[]])[] = [
  ['PLANNED', ['GOODS', 'PAYMENT', 'DETAILS']], ['PLANNED', ['PAYMENT', 'DETAILS']], ['DETAILS_CONFIRMED', ['PAYMENT']], ['CLEARED', []], ['HELD', ['CREDIT']],
  ['PICKED', []], ['PACKED', []], ['INSPECTED', []], ['LOADED', []], ['DEPARTED', []], ['ARRIVED', []], ['SIGNED', []], ['DISPUTED', []], ['CLOSED', []],
]
const CONDITIONS: readonly ConditionName[] = ['GOODS', 'PAYMENT', 'CREDIT', 'ORDER', 'DETAILS']
const OUT = ['DEPARTED', 'ARRIVED', 'SIGNED', 'DISPUTED', 'CLOSED']
const PACKED = ['PACKED', 'INSPECTED', 'LOADED', ...OUT]
const FOCUS: Readonly<Record<string, (row: BoardRow) => boolean>> = {
  TO_CONFIRM: (row) => row.status === 'PLANNED', TO_CLEAR: (row) => row.goodsReady && ['PLANNED', 'DETAILS_CONFIRMED', 'HELD'].includes(row.status),
  TO_LOAD: (row) => ['CLEARED', 'PICKED', 'PACKED', 'INSPECTED'].includes(row.status), TO_LEAVE: (row) => ['CLEARED', 'LOADED'].includes(row.status),
  GOODS_MISSING: (row) => row.waitsFor.includes('GOODS'), OVERDUE: (row) => row.status === 'DEPARTED',
}

const day = (now: number, days: number) => iso(now + days * DAY).slice(0, 10)

function shipment(at: number, now: number): BoardRow {
  const [customerCode, customerName, region] = CUSTOMERS[at % CUSTOMERS.length]!
  const [status, waitsFor] = STATES[at % STATES.length]!
  const out = OUT.includes(status)
  const signed = ['SIGNED', 'DISPUTED', 'CLOSED'].includes(status)
  return {
    id: uuid(7_000 + at), shipmentNo: `SH2611-${String(at + 1).padStart(6, '0')}`, orderId: uuid(at), orderNo: `GD26${String(1_000 + at)}`, customerId: uuid(8_000 + at % 5),
    customerCode, customerName, region: region || null, status, plannedDate: day(now, (at % 9) - 3), goodsReady: !waitsFor.includes('GOODS') && !out, version: 3, waitsFor: [...waitsFor],
    ...(status !== 'PLANNED' && { shipDate: day(now, (at % 9) - 3), mode: 'ROAD' as const, addressRef: '一号库' }),
    ...(PACKED.includes(status) && { packages: 6 + at % 20 }), ...((out || status === 'LOADED') && { vehicle: `浙A·${12_000 + at}` }),
    ...(out && { carrier: '德邦', waybillNo: `DB${900_100 + at}`, departedAt: iso(now - DAY), eta: day(now, (at % 4) - 1) }),
    ...(signed && { signedOn: day(now, -1), signer: '王海', arrivedAt: iso(now - DAY) }), ...(status === 'HELD' && { statusBeforeHold: 'PICKED' as const }),
    ...(at % 17 === 3 && { makesGood: uuid(7_100) }),
    lines: [
      { lineId: uuid(9_000 + at), lineNo: 1, productCode: 'T-220', quantity: 40 + at, unit: '件', ...(signed && { received: 40 + at, damaged: 0 }) },
      ...(at % 3 === 0 ? [{ lineId: uuid(9_500 + at), lineNo: 2, productCode: 'B-180', quantity: 12, unit: '件', ...(signed && { received: 11, damaged: 1 }) }] : []),
    ],
  }
}

/** Shipments of the sample: what the logistics service tells of them; undefined where the sample knows nothing. */
export function shipping(count: number, now: number) {
  const rows = Array.from({ length: count }, (_, at) => shipment(at, now))

  return (url: URL): unknown => {
    const asked = url.searchParams
    if (url.pathname === '/api/logistics/shipping-board/counts') return counts(rows)
    if (url.pathname === '/api/logistics/shipping-board') return board(rows, asked)
    if (url.pathname === '/api/logistics/finished-goods') return page(rows.filter((row) => row.goodsReady).flatMap(stored), asked)
    const match = /^\/api\/logistics\/shipments\/([^/]+)(\/ship-gate\/overrides)?$/.exec(url.pathname)
    const row = rows.find((one) => one.id === match?.[1])
    if (row === undefined) return undefined
    return match?.[2] ? overrides(row, now) : file(row, now)
  }
}

function board(rows: readonly BoardRow[], asked: URLSearchParams) {
  const status = asked.getAll('status')
  const query = asked.get('query') ?? ''
  const focus = FOCUS[asked.get('focus') ?? ''] ?? (() => true)
  const found = rows.filter((row) => (status.length === 0 || status.includes(row.status)) && focus(row) && (query === '' || [row.shipmentNo, row.orderNo, row.waybillNo].includes(query)))
  return page([...found].sort((one, other) => one.plannedDate.localeCompare(other.plannedDate)), asked)
}

function counts(rows: readonly BoardRow[]) {
  const status = Object.fromEntries(STATES.map(([name]) => [name, rows.filter((row) => row.status === name).length]))
  return { focus: Object.fromEntries(Object.entries(FOCUS).map(([key, is]) => [key, rows.filter(is).length])), status }
}

export function page(items: readonly unknown[], asked: URLSearchParams) {
  const at = Number(asked.get('page') ?? 0)
  const size = Number(asked.get('size') ?? 50)
  return { items: items.slice(at * size, (at + 1) * size), page: at, size, total: items.length }
}

function file(row: BoardRow, now: number) {
  const conditions = CONDITIONS.map((name) => ({ name, state: row.waitsFor.includes(name) ? 'OPEN' : 'MET' }))
  const log = [{ step: 'PLANNED', actor: 'system', at: iso(now - 6 * DAY) }, ...(row.shipDate ? [{ step: 'DETAILS_CONFIRMED', actor: '周敏', at: iso(now - 4 * DAY) }] : [])]
  return { ...row, freight: OUT.includes(row.status) ? { amount: '420.00', currency: 'CNY' } : null, gateOpen: row.waitsFor.length === 0, conditions, log }
}

function overrides(row: BoardRow, now: number) {
  if (row.status !== 'HELD') return []
  return [{ id: uuid(6_000), condition: 'CREDIT', reason: '老客户,款已在途', requestedBy: '周敏', requestedAt: iso(now - DAY), endorsedBy: '林会计', endorsedAt: iso(now), expiresAt: iso(now + 2 * DAY) }]
}

const stored = (row: BoardRow) =>
  row.lines.map((line) => ({ orderId: row.orderId, lineId: line.lineId, unit: line.unit, finished: line.quantity, shipped: 0, orderNo: row.orderNo, customerCode: row.customerCode, productCode: line.productCode }))
