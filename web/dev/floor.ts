import { iso, uuid } from './sample.ts'

/** The sample's shop floor: lanes, tickets and their steps, outsourced orders. Commands change it until the server stops. */
const DAY = 86_400_000
const PLACES = [
  ['P1', '一厂', false, [['CUT', '开料', 16], ['WELD', '焊接', 16], ['POLISH', '打磨', 16]]],
  ['P2', '二厂', false, [['SUB', '部装', 16], ['ASM', '总装', 16], ['PACK', '包装', 24]]],
  ['W1', '顺达喷涂', true, [['PAINT', '喷涂', 16]]],
] as const
const LANES = PLACES.flatMap(([place, placeName, outsourced, lines]) =>
  lines.map(([workCentre, name, hoursPerDay]) => ({ workCentre, name, place, placeName, outsourced, hoursPerDay })),
)
const PRODUCTS = [['T-220', '胡桃木餐桌 2.2m'], ['B-180', '柚木户外长椅 1.8m'], ['W-400', '定制衣柜 四门'], ['S-015', '铁艺展架 双面']] as const
const ROUTES = [['CUT', 'WELD', 'PAINT', 'ASM', 'PACK'], ['CUT', 'POLISH', 'ASM', 'PACK'], ['WELD', 'POLISH', 'PAINT', 'PACK']] as const
const STATES = ['RUNNING', 'RUNNING', 'PAUSED', 'ACCEPTED', 'ISSUED', 'ISSUED', 'ISSUED', 'ISSUED'] as const

const day = (offset: number): string => iso(Date.now() + offset * DAY).slice(0, 10)
const works = (offset: number): boolean => ![0, 6].includes(new Date(Date.now() + offset * DAY).getUTCDay())
const laneOf = (code: string) => LANES.find((lane) => lane.workCentre === code)!

interface SampleTicket {
  readonly no: number
  status: string
  version: number
  starts: number
  readonly due: number
  readonly route: string[]
  reported: number
  lockedBy: string | null
}

const tickets: SampleTicket[] = Array.from({ length: 46 }, (_, no) => ({
  no, status: STATES[Math.min(STATES.length - 1, Math.floor(no / 5))]!, version: 3, starts: Math.floor(no * 0.75) - 6,
  due: Math.floor(no * 0.75) + (no % 7 === 3 ? -1 : 6) + (no % 3), route: [...ROUTES[no % 3]!], reported: 0, lockedBy: no % 11 === 7 ? 'planner' : null,
}))

const id = (one: SampleTicket): string => uuid(7_000 + one.no)
const ticketNo = (one: SampleTicket): string => `PT2611-${String(one.no + 101).padStart(6, '0')}`
const quantity = (one: SampleTicket): number => 24 + (one.no % 5) * 12
const under = (one: SampleTicket): boolean => ['RUNNING', 'PAUSED'].includes(one.status)

function stepsOf(one: SampleTicket) {
  let at = one.starts
  const current = under(one) ? Math.min(one.no % 3, one.route.length - 1) : 0
  return one.route.map((workCentre, index) => {
    while (!works(at)) at++
    const starts = at
    const length = 1 + ((one.no + index) % 3)
    for (let left = length; left > 1 || !works(at); at++) if (works(at)) left--
    const ends = at++
    const all = quantity(one)
    const done = under(one) && index === current ? Math.min(all, Math.floor(all * 0.6) + one.reported) : under(one) && index < current ? all : 0
    const incoming = index <= current ? all : 0
    const lane = laneOf(workCentre)
    return {
      stepNo: (index + 1) * 10, name: lane.name, stage: 'MAKE', workCentre, place: lane.place, outsourced: lane.outsourced, inspect: index === one.route.length - 1,
      status: incoming === 0 ? 'WAITING' : done === all ? 'DONE' : under(one) ? 'RUNNING' : 'READY', starts: day(starts), ends: day(ends), first: starts, last: ends,
      incoming, open: incoming - done, inspecting: index === current && one.no % 4 === 1 ? Math.min(6, done) : 0, passed: done, scrapped: one.no % 6 === 1 && index === current ? 2 : 0,
      reworked: 0, atWorkshop: lane.outsourced ? incoming - done : 0, refusal: one.no === 8 && lane.outsourced ? '排不出人手' : null,
    }
  })
}

function view(one: SampleTicket) {
  const steps = stepsOf(one)
  const [productCode, productName] = PRODUCTS[one.no % 4]!
  return {
    id: id(one), ticketNo: ticketNo(one), plant: 'P1', productCode, productName, quantity: quantity(one), unit: '件', dueDate: day(one.due), rush: one.no % 9 === 4,
    requirements: one.no % 3 === 0 ? '浅色,边角圆角 R5' : null, status: one.status, starts: steps[0]!.starts, ends: steps.at(-1)!.ends, pauseCause: one.status === 'PAUSED' ? 'MACHINE_FAULT' : null,
    pauseNote: null, finished: 0, scrapped: 0, createdAt: iso(Date.now()), acceptedAt: null, startedAt: null, finishedAt: null, lockedBy: one.lockedBy, version: one.version, steps,
    pegs: [{ orderId: uuid(one.no), orderNo: `GD26${String(9_900 - one.no)}`, lineId: uuid(900), quantity: quantity(one), finished: 0 }],
    startGate: under(one) ? [] : [{ name: 'ORDER', met: true, state: 'RELEASED', date: null }, { name: 'MATERIAL', met: one.no % 2 === 0, state: 'DATED', date: day(2) }],
  }
}

/** Who has hours at a work centre on each working day: eight of every step that is there. */
function slotDays(asked: URLSearchParams) {
  const lane = laneOf(asked.get('workCentre') ?? 'CUT')
  const steps = tickets.flatMap((one) => stepsOf(one).filter((step) => step.workCentre === lane.workCentre).map((step) => ({ ticketNo: ticketNo(one), ...step })))
  return Array.from({ length: 92 }, (_, at) => at)
    .filter((at) => works(at) && day(at) >= (asked.get('from') ?? '') && day(at) <= (asked.get('to') ?? ''))
    .map((at) => {
      const bookings = steps.filter((step) => step.first <= at && step.last >= at).map((step) => ({ stepNo: step.stepNo, hours: 8, tentative: false, ticketNo: step.ticketNo }))
      return { day: day(at), capacity: lane.hoursPerDay, booked: bookings.length * 8, bookings }
    })
}

function stepRows(asked: URLSearchParams) {
  const number = asked.get('ticketNo')
  return tickets
    .flatMap((one) => {
      const ticket = view(one)
      return ticket.steps.map((step) => ({
        ...step, ticketId: ticket.id, ticketNo: ticket.ticketNo, ticketVersion: ticket.version, ticketStatus: ticket.status, productCode: ticket.productCode,
        productName: ticket.productName, unit: ticket.unit, dueDate: ticket.dueDate, rush: ticket.rush, reportedAt: under(one) ? iso(Date.now() - (one.no % 9) * DAY / 3) : null,
      }))
    })
    .filter((row) => (number === null ? ['READY', 'RUNNING'].includes(row.status) : row.ticketNo === number))
    .filter((row) => asked.get('workCentre') === null || row.workCentre === asked.get('workCentre'))
    .filter((row) => asked.get('inspecting') !== 'true' || row.inspecting > 0)
    .filter((row) => asked.get('refused') !== 'true' || row.refusal !== null)
    .sort((a, b) => a.dueDate.localeCompare(b.dueDate))
}

function lanes(asked: URLSearchParams) {
  const from = asked.get('from')!
  const to = asked.get('to')!
  const all = tickets.map(view)
  const offsets = Array.from({ length: 120 }, (_, at) => at - 40).filter((at) => day(at) >= from && day(at) <= to)
  return LANES.map((lane, laneNo) => ({
    ...lane,
    days: offsets.map((at) => ({ day: day(at), working: works(at), booked: works(at) ? Math.max(0, Math.min(lane.hoursPerDay * (laneNo === 1 ? 1.15 : 1), lane.hoursPerDay - Math.abs(at - 5 - laneNo) * 0.7)) : 0 })),
    bars: all.flatMap((ticket) =>
      ticket.steps
        .filter((step) => step.workCentre === lane.workCentre && step.ends >= from && step.starts <= to)
        .map((step) => ({
          stepNo: step.stepNo, stepName: step.name, stepStatus: step.status, starts: step.starts, ends: step.ends, hours: 12, tentative: false, ticketId: ticket.id, ticketNo: ticket.ticketNo,
          version: ticket.version, status: ticket.status, productCode: ticket.productCode, productName: ticket.productName, quantity: ticket.quantity, unit: ticket.unit,
          dueDate: ticket.dueDate, ticketStarts: ticket.starts, ticketEnds: ticket.ends, rush: ticket.rush, locked: ticket.lockedBy !== null, orderNo: ticket.pegs[0]!.orderNo,
        })),
    ),
  }))
}

const page = (items: readonly unknown[]) => ({ items, page: 0, size: 200, total: items.length })

/** What the floor of the sample answers; undefined where it knows nothing. */
export function floor(url: URL): unknown {
  const path = url.pathname
  if (path === '/api/production/steps') return page(stepRows(url.searchParams))
  if (path === '/api/production/slots') return slotDays(url.searchParams)
  if (path === '/api/production/slots/lanes') return { today: day(0), earliest: day(1), total: LANES.length, lanes: lanes(url.searchParams) }
  if (path === '/api/production/slots/pool') return page(pool())
  if (path === '/api/production/work-centres') return LANES.map((lane) => ({ code: lane.workCentre, name: lane.name, plant: lane.place, hoursPerDay: lane.hoursPerDay, version: 0 }))
  if (path === '/api/procurement/subcontracts') return page(subcontracts())
  if (path.endsWith('/progress')) return page(progress())
  if (/\/tickets\/[^/]+\/photos$/.test(path)) return { items: [] }
  const trial = /^\/api\/production\/tickets\/([^/]+)\/slot$/.exec(path)
  const one = find(trial?.[1] ?? /^\/api\/production\/tickets\/([^/]+)$/.exec(path)?.[1])
  if (one === undefined) return undefined
  return trial ? tried(one, url.searchParams.get('notBefore')) : view(one)
}

function progress() {
  const line = { rework: 0, scrap: 0, concession: 0, defect: null, reportedBy: '李师傅', stepNo: 10 }
  return [
    { ...line, kind: 'REPORT', good: 18, reportedAt: iso(Date.now() - DAY) }, { ...line, kind: 'REPORT', good: 7, scrap: 1, reportedAt: iso(Date.now() - DAY / 4) },
    { ...line, kind: 'INSPECTION', good: 20, concession: 1, defect: '色差轻微', reportedBy: '徐卫东', reportedAt: iso(Date.now() - DAY / 8) },
  ]
}

const find = (wanted: string | undefined) => tickets.find((one) => id(one) === wanted)

function tried(one: SampleTicket, notBefore: string | null) {
  const moved = view({ ...one, starts: notBefore === null ? one.starts : offsetOf(notBefore) })
  const late = Math.max(0, (Date.parse(moved.ends) - Date.parse(moved.dueDate)) / DAY)
  return { starts: moved.starts, ends: moved.ends, lateDays: late, steps: moved.steps }
}

const offsetOf = (wanted: string): number => Math.max(1, Math.round((Date.parse(wanted) - Date.parse(day(0))) / DAY))

function pool() {
  return tickets.slice(-3).map((one, at) => ({
    ...view(one), ticketId: id(one), ticketNo: `PT2611-00090${at}`, orders: view(one).pegs[0]!.orderNo, latestStart: day(at * 4 - 2), hours: 38 + at * 11,
    material: ['COMPLETE', 'DATED', 'SHORT'][at], kitDate: at === 1 ? day(6) : null, workCentre: one.route[0],
  }))
}

function subcontracts() {
  return tickets.slice(0, 6).map((one, at) => ({
    id: uuid(8_000 + at), subcontractNo: `WX2611-${String(at + 11).padStart(6, '0')}`, ticketId: id(one), ticketNo: ticketNo(one), stepNo: 30, stepName: '喷涂', workshop: 'W1',
    productCode: PRODUCTS[at % 4]![0], quantity: quantity(one), unit: '件', dueDate: day(at - 2), promisedDate: at > 1 ? day(at - 1) : null,
    status: at < 2 ? 'SENT' : at < 4 ? 'ACCEPTED' : 'IN_PROCESS', done: at < 4 ? 0 : 14, estimatedReady: null, problem: null, reason: null, good: 0, scrap: 0, open: quantity(one),
    feePerUnit: { amount: '12.00', currency: 'CNY' }, version: 2,
  }))
}

const BECOMES: Readonly<Record<string, string>> = { acceptance: 'ACCEPTED', start: 'RUNNING', pause: 'PAUSED', resumption: 'RUNNING' }

/** Carries a command out; undefined where the sample knows none. */
export function work(path: string, body: unknown): unknown {
  if (path.startsWith('/api/production/slots/moves')) return moved(body as { moves: readonly SampleMove[] }, path.endsWith('/trial'))
  const match = /^\/api\/production\/tickets\/([^/]+)\/(.+)$/.exec(path)
  const one = find(match?.[1])
  if (one === undefined || match === null) return undefined
  const what = match[2]!
  one.version++
  one.status = BECOMES[what] ?? one.status
  if (what === 'lock' || what === 'unlocking') one.lockedBy = what === 'lock' ? 'planner' : null
  if (what === 'slot') one.starts = offsetOf((body as { notBefore?: string }).notBefore ?? day(1))
  const assigned = /^steps\/(\d+)\/assignment$/.exec(what)
  if (assigned) one.route[Number(assigned[1]) / 10 - 1] = (body as { workCentre: string }).workCentre
  if (what.endsWith('/reports')) one.reported += (body as { good: number }).good
  return view(one)
}

interface SampleMove {
  readonly ticketId: string
  readonly notBefore?: string
  readonly stepNo?: number
  readonly workCentre?: string
}

function moved({ moves }: { moves: readonly SampleMove[] }, trial: boolean) {
  const items = moves.map((move) => {
    const known = find(move.ticketId)!
    const one = trial ? { ...known, route: [...known.route] } : known
    if (move.notBefore !== undefined) one.starts = offsetOf(move.notBefore)
    if (move.stepNo !== undefined && move.workCentre !== undefined) one.route[move.stepNo / 10 - 1] = move.workCentre
    one.version++
    return view(one)
  })
  return { items }
}
