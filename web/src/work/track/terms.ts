import type { Terms } from '@/api/customer/queries'
import { write } from './createWords'
import type { tell } from './panelWords'

/** 订金 30% 下达前 · 尾款 70% 发货前, in the words of whoever reads it. */
export function termsText(terms: Terms, w: (typeof tell)['value']): string {
  const parts = terms.parts.map((part) => {
    const guard = part.gate ? w.guardOf[part.gate] : ''
    const credit = part.creditDays ? write.value.credit(part.creditDays) : ''
    return [part.kind ? w.partOf[part.kind] : '', `${part.percent ?? 0}%`, guard, credit].filter(Boolean).join(' ')
  })
  return [terms.name, ...parts].join(' · ')
}
