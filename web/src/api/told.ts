/**
 * What a service's answer surely holds. The OpenAPI marks no field of an answer as required; the records behind them do:
 * every field is there, except the ones named, which may be null.
 */
export type Told<T, Absent extends keyof T = never> = {
  readonly [K in Exclude<keyof T, Absent>]-?: Solid<T[K]>
} & { readonly [K in Absent]?: Solid<T[K]> | null }

type Solid<T> = Exclude<T, undefined> extends readonly (infer I)[] ? readonly I[] : Exclude<T, undefined>

export interface PageOf<R> {
  readonly items: readonly R[]
  readonly page: number
  readonly size: number
  readonly total: number
}
