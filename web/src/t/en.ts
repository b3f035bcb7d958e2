import type { Translation } from '@/locales/i18n'
import type zh from './zh-CN'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const en: Translation<typeof zh> = {
  title: 'Order progress',
  yourNo: (no) => `Your number ${no}`,
  stepOf: { received: 'Received', confirmed: 'Confirmed', material: 'Material here', making: 'Made', shipped: 'Shipped', delivered: 'Delivered' },
  nowOf: { received: 'Received', confirmed: 'Being confirmed', material: 'Waiting for material', making: 'In production', shipped: 'Finished, waiting for shipment', delivered: 'On its way' },
  made: (percent) => `about ${percent}%`,
  expected: (day) => `Expected delivery ${day}`,
  wasPromised: (day) => `first ${day}`,
  notPromised: 'The delivery date is shown here once it is confirmed',
  ended: { going: '', delivered: 'Delivered', held: 'On hold; we will tell you when it goes on', cancelled: 'The order was cancelled' },
  day: (month, day) => `${day} ${MONTHS[month - 1] ?? ''}`,
  lines: 'Goods',
  quantity: 'Quantity',
  date: 'Date',
  money: 'Payment',
  moneyOf: {
    NONE: '', DEPOSIT_DUE: 'Deposit due', DEPOSIT_PAID: 'Deposit received', BALANCE_DUE: 'Balance due', BALANCE_PAID: 'Balance received', PAID: 'Paid in full',
    REOPENED: 'Payment due', OVERDUE: 'Payment is past its date',
  },
  contact: 'Questions? Please ask',
  call: (phone) => `Call ${phone}`,
  until: (day) => `This link works until ${day}`,
  over: (name, phone) => `This link has expired. Please contact ${name}, ${phone}`,
  revoked: (name, phone) => `This link is no longer in use. Please contact ${name}, ${phone}`,
  unknown: 'This link opens nothing',
  unknownDo: 'Check that the link is complete, or ask whoever sent it for another one.',
  failed: 'Not reachable now',
  failedDo: 'Check your connection and try again.',
  retry: 'Try again',
  loading: 'Opening',
}
export default en
