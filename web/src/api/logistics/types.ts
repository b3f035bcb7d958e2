import type { PageOf } from '../told'
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
export type ConditionName = Schemas['Condition']['name']

export type ShipmentLine = Schemas['LineView']
export type ShipmentView = Schemas['ShipmentView']

/** A shipment on the board, with its customer and what its gate waits for. */
export type BoardRow = Schemas['BoardRow']
export type BoardPage = PageOf<BoardRow>
export type BoardCounts = Schemas['BoardCounts']

export type Condition = Schemas['Condition']
export type Handled = Schemas['Entry']
export type ShipmentFile = Schemas['ShipmentFile']

export type Override = Schemas['OverrideView']
export type StoredGoods = Schemas['StoredGoods']
