import type { Translation } from '@/locales'
import type zh from './create.zh-CN'

export default {
  customer: 'Customer', customerHint: 'Code or name', externalNo: 'Their number', channel: 'How it came', trade: 'Business', rush: 'Rush',
  currency: 'Currency', lines: 'Lines', paste: 'Paste from Excel: product, quantity, price, date, requirements', copyLast: 'Copy last order',
  copied: (no) => `Lines of ${no} copied`, noLast: 'This customer has no order yet', save: 'Write down', saveReview: 'Write down and review',
  saved: (no) => `${no} written down`, savedReview: (no) => `${no} sent to review`, terms: 'Payment terms', grade: (grade) => `Grade ${grade}`,
  limit: (amount) => `Limit ${amount}`, credit: (days) => `${days} days`, unknown: 'No such product', removeLine: (no) => `Remove line ${no}`,
  restored: 'Unsaved content is back', discard: 'Start over', discarded: 'Cleared',
  choose: 'Choose a customer first', fix: (n) => `${n} ${n === 1 ? 'cell needs' : 'cells need'} correction`, noLines: 'Write at least one line',
  
} satisfies Translation<typeof zh>
