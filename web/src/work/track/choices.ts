import type { Channel, TradeType } from '@/api/order/types'

export const CHANNELS: readonly Channel[] = ['PHONE', 'MAIL', 'FAX', 'PORTAL', 'FILE', 'API']
export const TRADES: readonly TradeType[] = ['DOMESTIC', 'EXPORT']
