import type { Translation } from '@/locales'
import type zh from './zh-CN'

const en: Translation<typeof zh> = {
  pages: { shortages: 'Shortages', purchases: 'Purchase orders', outsourced: 'Outsourced', suppliers: 'Suppliers', stock: 'Stock', movements: 'Movements' },
  byOrder: 'By order',
  byMaterial: 'By material',
  columns: 'Columns',
  clearFilter: 'Clear filters',
  emptyFiltered: 'Nothing matches',
  emptyFilteredDo: 'Remove a filter or clear the search.',
  focus: 'Due today',
  tabs: 'Sequence and state',
  daysLate: (n: number) => `${n}d late`,
  lead: (n: number) => `${n} days`,
  orders: (n: number) => (n === 1 ? '1 order' : `${n} orders`),
  reason: 'Reason',
  optional: 'optional',
  shortage: {
    count: (n: string) => `${n} materials missing`,
    search: 'Material',
    empty: 'Nothing is missing',
    emptyDo: 'All released orders have their material, or it is on its way.',
    tabOf: { NEEDED_BY: 'By day', SUPPLIER: 'By supplier' },
    focusOf: { NOT_ORDERED: 'Not ordered', LATE: 'Too late', OVERDUE: 'Overdue', UNDATED: 'No date yet', NO_SUPPLIER: 'No supplier' },
    column: {
      material: 'Material', name: 'Name', needed: 'Needed', free: 'Free stock', onOrder: 'On order', gap: 'Gap', unit: 'Unit', neededBy: 'Needed by', orders: 'Orders',
      supplier: 'Supplier', lead: 'Lead time', promised: 'Promised', late: 'Late', order: 'Order', held: 'held',
    },
    orderThem: 'Order',
    orderAbout: (n: number) => `${n === 1 ? '1 material becomes a draft' : `${n} materials become drafts`}, one per preferred supplier; somebody else approves them.`,
    ordered: (n: number) => (n === 1 ? '1 draft written' : `${n} drafts written`),
    orderedNone: 'Nothing to order: it is ordered already, or nobody offers it',
    waiting: 'Orders that wait', waitingCount: (n: number) => `${n}`, noOffer: 'Nobody offers it. Enter a price at a supplier first.',
  },
  purchase: {
    count: (n: string) => `${n} purchase orders`, search: 'Supplier code', empty: 'No purchase orders',
    emptyDo: 'Order from the list of shortages; drafts appear here.',
    column: { no: 'Purchase', supplier: 'Supplier', status: 'State', promised: 'Promised', late: 'Late' },
    status: {
      DRAFT: 'To approve', APPROVED: 'To send', SENT: 'To acknowledge', ACKNOWLEDGED: 'To receive', PARTLY_RECEIVED: 'Partly received', RECEIVED: 'Received',
      CLOSED: 'Closed', CANCELLED: 'Cancelled', SHORT_CLOSED: 'Closed short',
    },
    all: 'All', overdue: 'Overdue',
  },
  work: {
    count: (n: string) => `${n} outsourced orders`, search: 'Workshop', empty: 'Nothing is outsourced',
    emptyDo: 'Orders appear when a ticket with an outsourced step is issued.',
    column: {
      no: 'Order', ticket: 'Ticket', step: 'Step', workshop: 'Workshop', product: 'Product', quantity: 'Quantity', back: 'Back', percent: 'Progress', due: 'Due',
      promised: 'Promised', late: 'Late', silent: 'Silent', status: 'State', problem: 'Problem',
    },
    silent: (n: number) => (n === 0 ? 'today' : `${n} days`), focusOf: { UNANSWERED: 'Unanswered', SILENT: 'Silent', OVERDUE: 'Not back' },
    tabOf: { out: 'Out', returned: 'Back', ended: 'Ended', all: 'All' },
    status: {
      DRAFT: 'Draft', SENT: 'Unanswered', ACCEPTED: 'Accepted', IN_PROCESS: 'In process', PARTLY_RETURNED: 'Partly back', RETURNED: 'Back', CLOSED: 'Closed',
      REFUSED: 'Refused', CANCELLED: 'Cancelled',
    },
  },
  supplier: {
    count: (n: string) => `${n} suppliers`, empty: 'No suppliers', emptyDo: 'Register a supplier before ordering.',
    column: { code: 'Code', name: 'Name', active: 'State' },
    active: 'Active', inactive: 'No more orders', prices: 'Prices', priceCount: (n: number) => `${n}`,
    offer: { material: 'Material', price: 'Price', lead: 'Lead time', minimum: 'Minimum', preferred: 'Preferred' },
    setPrice: 'Set a price', priceSet: 'Price set; it holds for orders from now on', currency: 'Currency', leadDays: 'Lead time (days)', minimum: 'Minimum', preferred: 'Preferred supplier',
    material: 'Material', price: 'Price', noPrices: 'No prices yet',
  },
  stock: {
    count: (n: string) => `${n} items`, search: 'Material', empty: 'No stock', emptyDo: 'Material appears when it is received or counted.',
    column: { material: 'Material', plant: 'Plant', unit: 'Unit', onHand: 'On hand', reserved: 'Reserved', free: 'Free' },
  },
  moves: {
    count: (n: string) => `${n} movements`, empty: 'No movements', emptyDo: 'Receipts, issues, transfers and counts are kept here.',
    column: { at: 'Time', material: 'Material', plant: 'Plant', kind: 'Kind', quantity: 'Quantity', unit: 'Unit', reason: 'Because' },
    kindOf: { OPENING: 'Opening', RECEIPT: 'Receipt', ISSUE: 'Issue', ADJUSTMENT: 'Count', TRANSFER: 'Transfer' } as Readonly<Record<string, string>>,
  },
}

export default en
