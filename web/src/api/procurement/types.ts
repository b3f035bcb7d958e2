import type { Told } from '../told'
import type { Schemas } from './client'

export type PurchaseStatus = Schemas['PurchaseStatus']
export type SubcontractStatus = Schemas['SubcontractStatus']
export type ShortageFocus = Schemas['ShortageFocus']
export type SubcontractFocus = Schemas['SubcontractFocus']
export type Sequence = Schemas['Sequence']
export type Money = Told<Schemas['Money']>

/** What orders together miss of one material. */
export type MaterialShortage = Told<Schemas['MaterialShortage'], 'name' | 'supplierCode' | 'supplierName' | 'leadDays' | 'promisedDate' | 'daysLate'>
/** What one order misses of one material, not ordered yet. */
export type Shortage = Told<Schemas['ShortageView'], 'name' | 'supplierCode' | 'leadDays'>
export type ShortageCounts = Readonly<Record<ShortageFocus, number>>

export type PurchaseRow = Told<Schemas['PurchaseRow'], 'promisedDate'>
export type PurchaseLine = Told<Schemas['LineView'], 'unitPrice'>
type Purchase = Told<Schemas['PurchaseView'], 'promisedDate' | 'approvedBy' | 'sentBy' | 'total'>
export type PurchaseView = Omit<Purchase, 'lines' | 'total'> & { readonly lines: readonly PurchaseLine[]; readonly total?: Money | null }
export type PromiseEntry = Told<Schemas['PromiseView']>
export type WaitingOrder = Told<Schemas['WaitingOrder']>
export type Receipt = Told<Schemas['ReceiptView'], 'deliveryNote'>
export type ReceiveGoods = Schemas['ReceiveGoods']

export type Offer = Told<Schemas['Offer']>
type SupplierTold = Told<Schemas['SupplierView']>
export type Supplier = Omit<SupplierTold, 'offers'> & { readonly offers: readonly Offer[] }
export type OfferMaterial = Schemas['OfferMaterial']

export type Stock = Told<Schemas['StockView']>
export type Movement = Told<Schemas['MovementView']>

type Work = Told<Schemas['SubcontractView'], 'promisedDate' | 'estimatedReady' | 'problem' | 'reason' | 'feePerUnit' | 'heardAt'>
export type Subcontract = Omit<Work, 'feePerUnit'> & { readonly feePerUnit?: Money | null }
export type ReportProgress = Schemas['ReportProgress']
export type ReturnWork = Schemas['ReturnWork']
