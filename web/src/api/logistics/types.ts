import type { PageOf, Told } from '../told'
import type { Schemas } from './client'

export type ShipmentStatus = Schemas['ShipmentStatus']
export type TransitMode = Schemas['TransitMode']
export type Focus = Schemas['Focus']
export type ConfirmDetails = Schemas['ConfirmDetails']
export type PickGoods = Schemas['PickGoods']
export type PackGoods = Schemas['PackGoods']
export type InspectGoods = Schemas['InspectGoods']
export type LoadGoods = Schemas['LoadGoods']
export type Depart = Schemas['Depart']
export type Arrive = Schemas['Arrive']
export type SignFor = Schemas['SignFor']
export type SplitShipment = Schemas['SplitShipment']
export type RequestOverride = Schemas['RequestOverride']
export type Overridable = Schemas['Overridable']
export type ConditionName = Schemas['Condition']['name'] & string

export type ShipmentLine = Told<Schemas['LineView'], 'received' | 'damaged'>
type View = Told<
  Schemas['ShipmentView'],
  | 'statusBeforeHold' | 'makesGood' | 'shipDate' | 'mode' | 'addressRef' | 'packages' | 'vehicle' | 'carrier' | 'waybillNo'
  | 'freight' | 'departedAt' | 'eta' | 'arrivedAt' | 'signedOn' | 'signer'
>
export type ShipmentView = Omit<View, 'lines' | 'freight'> & {
  readonly lines: readonly ShipmentLine[]
  readonly freight?: Told<Schemas['Money']> | null
}

/** A shipment on the board, with its customer and what its gate waits for. */
export type BoardRow = ShipmentView & {
  readonly customerName?: string | null
  readonly region?: string | null
  readonly waitsFor: readonly ConditionName[]
}
export type BoardPage = PageOf<BoardRow>
export interface BoardCounts {
  readonly focus: Readonly<Partial<Record<Focus, number>>>
  readonly status: Readonly<Partial<Record<ShipmentStatus, number>>>
}

export type Condition = Told<Schemas['Condition'], 'evidence'>
export type Handled = Told<Schemas['Entry'], 'note'>
export type ShipmentFile = ShipmentView & {
  readonly gateOpen: boolean
  readonly conditions: readonly Condition[]
  readonly log: readonly Handled[]
}

export type Override = Told<Schemas['OverrideView'], 'endorsedBy' | 'endorsedAt' | 'approvedBy' | 'approvedAt' | 'usedAt'>
export type StoredGoods = Told<Schemas['StoredGoods'], 'orderNo' | 'customerCode' | 'productCode'>
