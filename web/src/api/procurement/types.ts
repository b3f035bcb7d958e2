import type { Schemas } from './client'

export type PurchaseStatus = Schemas['PurchaseStatus']
export type SubcontractStatus = Schemas['SubcontractStatus']
export type ShortageFocus = Schemas['ShortageFocus']
export type SubcontractFocus = Schemas['SubcontractFocus']
export type Sequence = Schemas['Sequence']
export type Money = Schemas['Money']

/** What orders together miss of one material. */
export type MaterialShortage = Schemas['MaterialShortage']
/** What one order misses of one material, not ordered yet. */
export type Shortage = Schemas['ShortageView']
export type ShortageCounts = Readonly<Record<ShortageFocus, number>>

export type PurchaseRow = Schemas['PurchaseRow']
export type PurchaseLine = Schemas['LineView']
export type PurchaseView = Schemas['PurchaseView']
export type PromiseEntry = Schemas['PromiseView']
export type WaitingOrder = Schemas['WaitingOrder']
export type Receipt = Schemas['ReceiptView']
export type ReceiveGoods = Schemas['ReceiveGoods']

export type Offer = Schemas['Offer']
export type Supplier = Schemas['SupplierView']
export type OfferMaterial = Schemas['OfferMaterial']

export type Stock = Schemas['StockView']
export type Movement = Schemas['MovementView']

export type Subcontract = Schemas['SubcontractView']
export type ReportProgress = Schemas['ReportProgress']
export type ReturnWork = Schemas['ReturnWork']
