import { QueryClient } from '@tanstack/vue-query'
import { Problem } from './problem'

const TRIES = 2

/** One cache for the whole app. Shallow: deep proxies made every event cost 60 ms. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      shallow: true,
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      retry: (tries, reason) => tries < TRIES && Problem.of(reason).passing,
      retryDelay: (tries) => 400 * 2 ** tries,
    },
    mutations: { retry: false },
  },
} as ConstructorParameters<typeof QueryClient>[0])
