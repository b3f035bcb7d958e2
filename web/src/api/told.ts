/** One page of a longer list, as every service tells it. */
export interface PageOf<R> {
  readonly items: readonly R[]
  readonly page: number
  readonly size: number
  readonly total: number
}
