import type { Translation } from '@/locales'
import type zh from './given.zh-CN'

const en: Translation<typeof zh> = {
  given: (what) => `Only ${what}`,
  lateOf: { OPEN: 'overdue', ANY: 'late' },
  lateReasonOf: {
    MATERIAL: 'late for material', PRODUCTION: 'late in production', OUTSOURCING: 'late at workshops', QUALITY: 'late for quality',
    PAYMENT: 'late for payment', LOGISTICS: 'late in transport', CUSTOMER: 'late by the customer', UNKNOWN: 'late, no reason told',
  },
}

export default en
