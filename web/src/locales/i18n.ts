import { computed, shallowRef, type ComputedRef } from 'vue'

export type Locale = 'zh-CN' | 'en'

/** The same keys with the same arguments in another language: a missing key does not compile. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer A) => string
      ? (...given: A) => string
      : Translation<T[K]>
}

type English<T> = () => Promise<{ default: Translation<T> }>

const KEY = 'gendan.locale'

export const locale = shallowRef<Locale>('zh-CN')

const loaders: (() => Promise<void>)[] = []
let waiting: Promise<unknown> = Promise.resolve()

/** A catalogue: Chinese is part of the chunk that uses it, English comes when somebody reads English. */
export function words<T extends object>(chinese: T, english: English<T>): ComputedRef<Translation<T>> {
  const source = chinese as Translation<T>
  const translated = shallowRef<Translation<T>>()
  const load = async () => {
    translated.value ??= (await english()).default
  }
  loaders.push(load)
  if (locale.value === 'en') waiting = Promise.all([waiting, load()])
  return computed(() => (locale.value === 'en' && translated.value) || source)
}

/** Resolves when every catalogue in use can be read in the current language. */
export async function wordsReady(): Promise<void> {
  await waiting
}

export async function setLocale(next: Locale): Promise<void> {
  if (next === 'en') await Promise.all(loaders.map((load) => load()))
  locale.value = next
  document.documentElement.lang = next
  localStorage.setItem(KEY, next)
}

/** What was chosen before, else what the browser prefers, else Chinese. */
export function preferredLocale(): Locale {
  const kept = localStorage.getItem(KEY)
  if (kept === 'en' || kept === 'zh-CN') return kept
  return navigator.language.startsWith('en') ? 'en' : 'zh-CN'
}
