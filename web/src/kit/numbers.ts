const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 })
const quantity = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 })
const SIGNS: Readonly<Record<string, string>> = { CNY: '¥', USD: 'US$', EUR: '€', GBP: '£', JPY: 'JP¥', HKD: 'HK$' }
const amounts = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** Used when a view-model is derived, not while rendering. */
export const formatCount = (value: number): string => whole.format(value)
export const formatQuantity = (value: number): string => quantity.format(value)

/** ¥1,200.00; what is owed the other way stands in brackets, as on paper. */
export function formatMoney(value: number, currency: string): string {
  const sign = SIGNS[currency] ?? `${currency} `
  return value < 0 ? `(${sign}${amounts.format(-value)})` : `${sign}${amounts.format(Math.abs(value))}`
}

/** A sum as the services write it: its amount is a decimal in words, so that no digit is lost on the way. */
export const formatSum = (sum: { readonly amount: string; readonly currency: string }): string => formatMoney(Number(sum.amount), sum.currency)

/** Reads 1,200.50, １２００ and 1 200; null when it is no number. */
export function readNumber(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/[,\s¥$€]/g, '')
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null
}
