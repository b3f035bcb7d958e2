import { QueryClient, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { onGap } from '@/live/live'
import { Problem } from './problem'

const TRIES = 2

/** One cache for the whole app. It is no part of the shell: a page that reads brings it. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      retry: (tries, reason) => tries < TRIES && Problem.of(reason).passing,
      retryDelay: (tries) => 400 * 2 ** tries,
    },
    mutations: { retry: false },
  },
})
queries.mount()

// After a gap what is on screen is read again; what is not, when somebody looks at it.
onGap(() => void queries.invalidateQueries())

interface Read<T> {
  readonly key: MaybeRefOrGetter<readonly unknown[]>
  readonly read: () => Promise<T>
  readonly enabled?: MaybeRefOrGetter<boolean>
}

/** Reads once, keeps, reads again when told. Shallow: deep proxies made every event cost 60 ms. */
export function useRead<T>({ key, read, enabled = true }: Read<T>) {
  const query = useQuery(
    { queryKey: computed(() => toValue(key)), queryFn: read, enabled: computed(() => toValue(enabled)), shallow: true },
    queries,
  )
  return {
    data: computed(() => query.data.value as T | undefined),
    failure: computed(() => (query.error.value === null ? null : Problem.of(query.error.value))),
    loading: query.isFetching,
    again: () => void query.refetch(),
  }
}
