import type { PurchaseStatus, SubcontractStatus } from '@/api/procurement/types'

export type PurchaseAction = 'approve' | 'send' | 'acknowledge' | 'redate' | 'receive' | 'close' | 'closeShort' | 'cancel'
export type WorkAction = 'accept' | 'progress' | 'takeBack' | 'close' | 'refuse' | 'cancel'

interface Rule<S> {
  readonly in: readonly S[]
  readonly by: readonly string[]
}
type Mine = (...roles: readonly string[]) => boolean

/** What may be offered; the service decides, also who approves what somebody else wrote. */
const PURCHASE: Readonly<Record<PurchaseAction, Rule<PurchaseStatus>>> = {
  approve: { in: ['DRAFT'], by: ['buyer', 'general-manager'] },
  send: { in: ['APPROVED'], by: ['buyer'] },
  acknowledge: { in: ['SENT'], by: ['buyer'] },
  receive: { in: ['ACKNOWLEDGED', 'PARTLY_RECEIVED'], by: ['warehouse'] },
  redate: { in: ['ACKNOWLEDGED', 'PARTLY_RECEIVED'], by: ['buyer'] },
  close: { in: ['RECEIVED'], by: ['buyer'] },
  closeShort: { in: ['PARTLY_RECEIVED'], by: ['buyer', 'general-manager'] },
  cancel: { in: ['DRAFT', 'APPROVED', 'SENT', 'ACKNOWLEDGED'], by: ['buyer', 'general-manager'] },
}

const WORK: Readonly<Record<WorkAction, Rule<SubcontractStatus>>> = {
  accept: { in: ['SENT'], by: ['buyer'] },
  progress: { in: ['ACCEPTED', 'IN_PROCESS', 'PARTLY_RETURNED'], by: ['buyer'] },
  takeBack: { in: ['ACCEPTED', 'IN_PROCESS', 'PARTLY_RETURNED'], by: ['warehouse', 'qc', 'foreman'] },
  close: { in: ['RETURNED'], by: ['buyer'] },
  refuse: { in: ['SENT', 'ACCEPTED'], by: ['buyer'] },
  cancel: { in: ['DRAFT', 'SENT', 'ACCEPTED', 'IN_PROCESS', 'PARTLY_RETURNED'], by: ['buyer', 'general-manager'] },
}

function possible<A extends string, S>(rules: Readonly<Record<A, Rule<S>>>, status: S, mine: Mine): readonly A[] {
  return (Object.keys(rules) as A[]).filter((action) => rules[action].in.includes(status) && mine(...rules[action].by))
}

export const purchaseActions = (status: PurchaseStatus, mine: Mine) => possible(PURCHASE, status, mine)
export const workActions = (status: SubcontractStatus, mine: Mine) => possible(WORK, status, mine)
