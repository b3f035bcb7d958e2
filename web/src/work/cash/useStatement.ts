import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { agreedStatement, type Days } from '@/api/finance/queries'
import { useRead } from '@/api/queries'
import { month } from './statement'

const DAY = /^\d{4}-\d\d-\d\d$/

/** The days in the address; this month where it names none. */
export function useDays() {
  const route = useRoute()
  return computed<Days>(() => {
    const { from, to } = route.query
    return typeof from === 'string' && typeof to === 'string' && DAY.test(from) && DAY.test(to) ? { from, to } : month(0)
  })
}

/** The statement that the address names. */
export function useStatement() {
  const route = useRoute()
  const days = useDays()
  const customer = computed(() => String(route.params['id']))
  const currency = computed(() => (typeof route.query['currency'] === 'string' ? route.query['currency'] : ''))
  const read = useRead({ key: () => ['finance', 'statement', customer.value, currency.value, days.value], read: () => agreedStatement(customer.value, currency.value, days.value) })
  return { ...read, one: computed(() => read.data.value?.statement), agreement: computed(() => read.data.value?.agreement ?? null), days, customer, query: computed(() => ({ ...days.value, ...(currency.value !== '' && { currency: currency.value }) })) }
}
