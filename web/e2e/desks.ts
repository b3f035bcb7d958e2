/** Who works where: every page of every workspace, and the lists that open what a row stands for. */
export interface Desk {
  readonly user: string
  readonly pages: readonly string[]
  readonly lists?: readonly string[]
}

export const DESKS: readonly Desk[] = [
  { user: 'merchandiser', pages: ['/orders', '/today', '/orders/new', '/care/customers/new', '/partners/files'], lists: ['/orders'] },
  { user: 'planner', pages: ['/plan', '/plan/capacity', '/plan/calendar', '/buy/shortages/by-order'] },
  { user: 'foreman-p1', pages: ['/shop', '/m'], lists: ['/shop'] },
  { user: 'workshop-w1', pages: ['/m'] },
  {
    user: 'buyer', pages: ['/buy/shortages', '/buy/po', '/buy/outsourced', '/buy/suppliers', '/buy/stock', '/buy/movements'],
    lists: ['/buy/shortages', '/buy/po', '/buy/outsourced', '/buy/suppliers'],
  },
  { user: 'warehouse', pages: ['/ship', '/ship/goods', '/buy/stock'], lists: ['/ship'] },
  { user: 'qc', pages: ['/ship', '/shop'] },
  { user: 'logistics', pages: ['/ship'], lists: ['/ship'] },
  { user: 'cashier', pages: ['/cash', '/cash/orders', '/cash/receivables', '/cash/statements'], lists: ['/cash', '/cash/orders'] },
  { user: 'finance', pages: ['/cash', '/cash/orders', '/cash/statements', '/cash/balance'], lists: ['/cash'] },
  { user: 'cs', pages: ['/care', '/care/customers'], lists: ['/care/customers'] },
  { user: 'gm', pages: ['/gm', '/orders'] },
  { user: 'admin', pages: ['/partners', '/partners/inbound'], lists: ['/partners', '/partners/inbound'] },
  { user: 'auditor', pages: ['/gm', '/cash/balance'] },
]
