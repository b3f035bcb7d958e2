import { iso } from './sample.ts'

const DAY = 86_400_000
const day = (days: number) => iso(Date.now() + days * DAY).slice(0, 10)

/** What stands behind the sample's links: /t/sample is open, /t/expired is over, anything else is unknown. */
export function shared(token: string): { readonly status: number; readonly body: unknown } {
  const contact = { contactName: '陈璐', contactPhone: '0571-8800 1234' }
  if (token === 'expired') return { status: 410, body: { ...contact, revoked: false } }
  if (token !== 'sample') return { status: 404, body: {} }
  const line = (lineNo: number, product: string, quantity: number, promised: number, first: number) => ({
    lineNo, product, quantity, unit: '件', requested: day(first), promised: day(promised), firstPromised: day(first), delivered: 0,
  })
  return {
    status: 200,
    body: {
      ...contact, orderNo: 'GD260055', externalNo: 'PO-7781', customerName: 'Casa Verde', status: 'RELEASED', receivedAt: iso(Date.now() - 20 * DAY), confirmedAt: iso(Date.now() - 18 * DAY),
      releasedAt: null, completedAt: null, money: 'DEPOSIT_PAID', materialHere: true, made: 60, shipped: false, delivered: false, expiresAt: iso(Date.now() + 30 * DAY),
      lines: [line(1, '柚木户外长椅 1.8m', 79, 5, 2), line(2, '胡桃木餐桌 2.2m', 12, 5, 5)],
    },
  }
}
