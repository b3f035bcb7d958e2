import type { Kpi, Place } from '../src/api/order/kpi'
import type { TrackingRow } from '../src/api/order/types'
import { iso } from './sample.ts'

const DAY = 86_400_000
const WEEKS = 26
const RATES = [84, 86.2, 88, 90.1, 91.5, 92, 92.1, 91.2, 90, 88.4, 86.5, 84.9, 83, 81.7, 80.8, 80.3, 80.6, 72.4, 82.9, 85, 87.2, 89.4, 91.3, 93.2, 92.6, 91.4]

/** The overview of the sample; with GENDAN_EMPTY set, that of a house on its first day. */
export function sampleKpi(rows: readonly TrackingRow[], empty: boolean): Kpi {
  const weeks = Array.from({ length: WEEKS }, (_, at) => monday(WEEKS - 1 - at))
  const counted = (orders: number, list: string) => ({ orders: empty ? 0 : orders, list })
  const place = (code: string, rate: number | null, late: number, silent: number): Place => ({
    ...counted(12, `plant=${code}&status=RELEASED`), code, running: 8 + late, late, finished: 80, onTime: 71, rate, lastHeardAt: silent > 4 ? null : iso(Date.now() - silent * DAY), silent,
  })
  const open = rows.filter((row) => row.status === 'RELEASED').length
  return {
    today: iso(Date.now()).slice(0, 10),
    inWork: counted(open, 'status=RELEASED'),
    overdue: counted(112, 'late=OPEN'),
    atRisk: counted(19, 'focus=AT_RISK'),
    awaitingBalance: counted(96, 'step=BALANCE'),
    onTime: {
      target: 95,
      weeks: weeks.map((week, at) => ({
        week, due: empty ? 0 : 70, measured: empty ? 0 : 70, onTime: empty ? 0 : Math.round(70 * (RATES[at] ?? 0) / 100), rate: empty ? null : (RATES[at] ?? null), onFirst: 0,
        list: `dueFrom=${week}`, lateList: `dueFrom=${week}&late=ANY`,
      })),
    },
    waiting: empty
      ? []
      : ([['PRODUCTION', 392, 61], ['MATERIAL', 214, 22], ['OUTSOURCING', 173, 18], ['PLANNING', 126, 0], ['BALANCE', 96, 4], ['REVIEW', 61, 0], ['SHIPMENT', 58, 7], ['DEPOSIT', 44, 0], ['TRANSIT', 21, 0]] as const)
          .map(([step, orders, overdue]) => ({ step, orders, overdue, list: `step=${step}` })),
    lateReasons: empty
      ? []
      : ([['OUTSOURCING', 46, 41.1, 41.1], ['MATERIAL', 31, 27.7, 68.8], ['PRODUCTION', 20, 17.9, 86.7], ['QUALITY', 9, 8, 94.7], ['UNKNOWN', 6, 5.3, 100]] as const)
          .map(([reason, orders, share, cumulative]) => ({ reason, orders, share, cumulative, list: `lateReason=${reason}` })),
    plants: empty ? [] : [place('P1', 94.2, 1, 0), place('P2', 90.8, 3, 0), place('P3', 88.1, 6, 1)],
    workshops: empty ? [] : [place('W1', 81, 6, 3), place('W2', 96.4, 0, 0), place('W3', null, 0, 5)],
    silentDays: 2,
    flow: weeks.map((week, at) => ({
      week, received: empty ? 0 : 52 + ((at * 17) % 23), receivedList: `receivedFrom=${week}`, shipped: empty ? 0 : 48 + ((at * 11) % 19), shippedList: `shippedFrom=${week}`,
    })),
  }
}

function monday(weeksAgo: number): string {
  const now = new Date()
  const back = (now.getUTCDay() + 6) % 7
  return iso(now.getTime() - (back + 7 * weeksAgo) * DAY).slice(0, 10)
}
