import type { MaterialShortage, PurchaseStatus, PurchaseView, Subcontract, SubcontractStatus } from '../src/api/procurement/types'
import { iso, uuid } from './sample.ts'
import { page } from './shipping.ts'

const DAY = 86_400_000
const MATERIALS = [['WOOD-WALNUT-45', '胡桃木板 45 mm', 'M2'], ['FOAM-35D', '海绵 35D', 'M3'], ['LEATHER-GRAIN', '头层牛皮 棕', 'M2'], ['SCREW-M6-40', '内六角螺丝 M6×40', 'EA'], ['RAIL-SOFT-450', '阻尼导轨 450', 'EA'], ['PAINT-MATT-B', '哑光清漆 B 组', 'KG']] as const
const SUPPLIERS = [['S-WOOD', '东阳木业'], ['S-FOAM', '宏利海绵'], ['S-LEATHER', '金辉皮革'], ['S-HARD', '顺达五金']] as const
const BOUGHT: readonly PurchaseStatus[] = ['DRAFT', 'APPROVED', 'SENT', 'ACKNOWLEDGED', 'ACKNOWLEDGED', 'PARTLY_RECEIVED', 'RECEIVED', 'CLOSED', 'CANCELLED']
const WORK: readonly SubcontractStatus[] = ['SENT', 'ACCEPTED', 'IN_PROCESS', 'PARTLY_RETURNED', 'RETURNED', 'CLOSED', 'REFUSED']
const SHORTAGE: Readonly<Record<string, (one: MaterialShortage) => boolean>> = {
  NOT_ORDERED: (one) => one.gap > 0, LATE: (one) => (one.daysLate ?? 0) > 0, OVERDUE: (one) => one.materialCode.startsWith('RAIL'), UNDATED: (one) => one.onOrder > 0 && !one.promisedDate,
  NO_SUPPLIER: (one) => one.gap > 0 && !one.supplierCode,
}
const OUT: readonly string[] = ['SENT', 'ACCEPTED', 'IN_PROCESS', 'PARTLY_RETURNED']

const day = (now: number, days: number) => iso(now + days * DAY).slice(0, 10)

function shortage(at: number, now: number): MaterialShortage {
  const [code, name, unit] = MATERIALS[at % MATERIALS.length]!
  const supplier = at % 7 === 6 ? undefined : SUPPLIERS[at % SUPPLIERS.length]!
  const gap = at % 3 === 2 ? 0 : 20 + at * 7
  const onOrder = at % 3 === 0 ? 0 : 40 + at
  return {
    materialCode: at < MATERIALS.length ? code : `${code}-${at}`, name, unit, needed: gap + onOrder + 12, free: at % 4 === 0 ? 12 : 0, onOrder, gap, neededBy: day(now, at - 2), orders: 1 + (at % 4),
    orderNos: Array.from({ length: 1 + (at % 4) }, (_, no) => `GD26${1_000 + at + no}`), supplierCode: supplier?.[0] ?? null, supplierName: supplier?.[1] ?? null, leadDays: supplier ? 7 + at : null,
    promisedDate: onOrder > 0 && at % 2 === 0 ? day(now, at) : null, daysLate: at % 5 === 1 ? null : 2 + (at % 6),
  }
}

function purchase(at: number, now: number): PurchaseView & { overdue: boolean } {
  const status = BOUGHT[at % BOUGHT.length]!
  const promised = ['ACKNOWLEDGED', 'PARTLY_RECEIVED', 'RECEIVED', 'CLOSED'].includes(status)
  const lines = MATERIALS.slice(at % 3, (at % 3) + 2).map(([materialCode, , unit], no) => ({
    id: uuid(20_000 + at * 10 + no), lineNo: no + 1, materialCode, unit, quantity: 40, received: status === 'RECEIVED' || status === 'CLOSED' ? 40 : status === 'PARTLY_RECEIVED' ? 15 : 0, rejected: 0, unitPrice: 86.5,
  }))
  return {
    id: uuid(21_000 + at), purchaseNo: `PO2611-${String(at + 1).padStart(6, '0')}`, supplierCode: SUPPLIERS[at % SUPPLIERS.length]![0], status, overdue: status === 'ACKNOWLEDGED' && at % 2 === 0,
    promisedDate: promised ? day(now, (at % 9) - 5) : null, promises: promised ? 1 : 0, author: 'wang', createdAt: iso(now - at * DAY), total: { amount: '6920.00', currency: 'CNY' }, version: 2, lines, orderIds: [uuid(at)],
  }
}

function subcontract(at: number, now: number): Subcontract {
  const status = WORK[at % WORK.length]!
  const good = status === 'RETURNED' || status === 'CLOSED' ? 40 : status === 'PARTLY_RETURNED' ? 18 : 0
  return {
    id: uuid(22_000 + at), subcontractNo: `WX2611-${String(at + 1).padStart(6, '0')}`, ticketId: uuid(at), ticketNo: `PT2611-${String(at + 40).padStart(6, '0')}`, stepNo: 40, stepName: '喷漆', workshop: `W${1 + (at % 3)}`,
    productCode: 'T-220', quantity: 40, unit: 'EA', dueDate: day(now, (at % 8) - 3), promisedDate: status === 'SENT' ? null : day(now, (at % 8) - 2), status, done: status === 'IN_PROCESS' ? 22 : good, estimatedReady: null,
    problem: at % 9 === 2 ? '缺清漆' : null, reason: status === 'REFUSED' ? '没有产能' : null, good, scrap: 0, open: 40 - good, feePerUnit: { amount: '12.00', currency: 'CNY' }, sentAt: iso(now - (at % 7) * DAY),
    heardAt: status === 'SENT' ? null : iso(now - (at % 6) * DAY), version: 1,
  }
}

/** What the procurement service tells in the sample; undefined where the sample knows nothing. */
export function buying(now: number) {
  const missing = Array.from({ length: 18 }, (_, at) => shortage(at, now))
  const bought = Array.from({ length: 45 }, (_, at) => purchase(at, now))
  const work = Array.from({ length: 35 }, (_, at) => subcontract(at, now))
  const perOrder = missing.flatMap((one, at) => one.orderNos.map((orderNo, no) => ({ orderId: uuid(at * 10 + no), orderNo, materialCode: one.materialCode, name: one.name, unit: one.unit, quantity: 10 + no, neededBy: one.neededBy, held: no === 2, supplierCode: one.supplierCode, leadDays: one.leadDays })))

  return (url: URL): unknown => {
    const asked = url.searchParams
    const path = url.pathname.replace('/api/procurement', '')
    const [, kind = '', id = '', part = ''] = path.split('/')
    const material = asked.get('material') ?? ''
    switch (kind) {
      case 'shortages':
        if (id === 'counts') return Object.fromEntries(Object.entries(SHORTAGE).map(([key, is]) => [key, missing.filter(is).length]))
        if (id === 'materials') return page(sorted(missing.filter((one) => (SHORTAGE[asked.get('focus') ?? ''] ?? (() => true))(one) && (material === '' || one.materialCode === material)), asked), asked)
        return page(perOrder.filter((one) => material === '' || one.materialCode === material), asked)
      case 'purchase-orders':
        return id === '' ? page(bought.filter((one) => (!asked.get('status') || one.status === asked.get('status')) && (!asked.get('overdue') || one.overdue)), asked) : ofPurchase(bought.find((one) => one.id === id), part, now)
      case 'subcontracts':
        return id === '' ? page(work.filter((one) => working(one, asked, now)), asked) : work.find((one) => one.id === id)
      case 'suppliers':
        if (id === '') return page(SUPPLIERS.map(([code, name]) => ({ code, name, active: true, version: 0, offers: [] })), asked)
        return { code: id, name: SUPPLIERS.find(([code]) => code === id)?.[1] ?? id, active: true, version: 0, offers: MATERIALS.map(([materialCode], at) => ({ supplierCode: id, materialCode, price: 18.5 + at * 30, currency: 'CNY', leadDays: 7, minimum: at * 10, preferred: at % 2 === 0 })) }
      case 'stock':
        return page(MATERIALS.flatMap(([materialCode, , unit]) => ['P1', 'P2'].map((plant) => ({ materialCode, plant, unit, onHand: 120, reserved: 108, free: 12 }))), asked)
      case 'stock-movements':
        return page(MATERIALS.map(([materialCode, , unit], at) => ({ id: uuid(23_000 + at), materialCode, plant: 'P1', kind: at % 2 ? 'ISSUE' : 'RECEIPT', quantity: at % 2 ? -12 : 40, unit, reason: at % 2 ? 'PT2611-000041' : 'PO2611-000004', movedBy: 'wu', movedAt: iso(now - at * DAY) })), asked)
      default:
        return undefined
    }
  }
}

function sorted(rows: readonly MaterialShortage[], asked: URLSearchParams): readonly MaterialShortage[] {
  const supplier = asked.get('sort') === 'SUPPLIER'
  return [...rows].sort((one, other) => (supplier ? (one.supplierCode ?? 'Z').localeCompare(other.supplierCode ?? 'Z') : 0) || one.neededBy.localeCompare(other.neededBy))
}

function ofPurchase(one: PurchaseView | undefined, part: string, now: number): unknown {
  if (one === undefined) return undefined
  if (part === 'waiting-orders') return one.lines.map((line, at) => ({ orderId: uuid(at), orderNo: `GD26${1_000 + at}`, neededBy: day(now, at - 1), held: false, materialCode: line.materialCode, unit: line.unit, open: 12 }))
  if (part === 'promises') return one.promisedDate ? [{ promiseNo: 1, date: one.promisedDate, reason: '', notedBy: 'wang', notedAt: iso(now) }] : []
  if (part === 'receipts') return one.status === 'PARTLY_RECEIVED' ? [{ id: uuid(1), plant: 'P1', deliveryNote: 'DN-77', receivedBy: 'wu', receivedAt: iso(now - DAY), lines: [] }] : []
  return one
}

function working(one: Subcontract, asked: URLSearchParams, now: number): boolean {
  const status = asked.getAll('status')
  const out = OUT.includes(one.status)
  const focus = asked.get('focus')
  if (focus === 'UNANSWERED' && one.status !== 'SENT') return false
  if (focus === 'SILENT' && !(out && now - new Date(one.heardAt ?? one.sentAt).getTime() > 3 * DAY)) return false
  if (focus === 'OVERDUE' && !(out && (one.promisedDate ?? one.dueDate) < day(now, 0))) return false
  return status.length === 0 || status.includes(one.status)
}
