import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = __dirname
const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|vue)$/.test(name) && !name.endsWith('.test.ts') && !name.endsWith('schema.d.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(ROOT, name), 'utf8') }))

/** What a file imports, as paths from src. */
function imports(name: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => {
    const from = match[1]!
    if (from.startsWith('@/')) return from.slice(2)
    return from.startsWith('.') ? posix.join(posix.dirname(name), from) : from
  })
}

/** Which layers a layer may use. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  locales: ['locales'],
  kit: ['kit', 'locales'],
  live: ['live'],
  api: ['api', 'live', 'locales'],
  phone: ['phone', 'kit', 'api', 'live', 'locales'],
  app: ['app', 'kit', 'api', 'live', 'locales', 'work'],
  work: ['work', 'app', 'kit', 'api', 'live', 'locales'],
  t: ['t', 'kit', 'locales', 'app'],
}
const LAYERS = Object.keys(ALLOWED)

export function broken(name: string, text: string): string[] {
  const [layer = '', room = ''] = name.split('/')
  return imports(name, text).flatMap((used) => {
    const [other = '', otherRoom = ''] = used.split('/')
    if (used.endsWith('.css')) return []
    if (used.startsWith('reka-ui') && layer !== 'kit') return [`${name} imports reka-ui; only the kit may`]
    if (!LAYERS.includes(other) || !LAYERS.includes(layer)) return []
    if (!ALLOWED[layer]!.includes(other)) return [`${name} imports ${used}: ${layer} may not use ${other}`]
    if (layer === 'work' && other === 'work' && room !== otherRoom) return [`${name} imports another workspace: ${used}`]
    if (layer === 'app' && other === 'work' && name !== 'app/workspaces.ts') return [`${name} imports a workspace; only the registry may`]
    return []
  })
}

describe('house rules', () => {
  it('finds the sources', () => expect(sources.length).toBeGreaterThan(40))

  it('keeps the layers apart', () => expect(sources.flatMap(({ name, text }) => broken(name, text))).toEqual([]))

  it('would notice a broken layer', () => {
    expect(broken('kit/X.vue', "import { a } from '@/api/http'")).toHaveLength(1)
    expect(broken('work/plan/X.vue', "import a from '../track/row'")).toHaveLength(1)
    expect(broken('work/plan/X.vue', "const a = () => import('@/work/track/row')")).toHaveLength(1)
    expect(broken('app/X.vue', "import { a } from 'reka-ui'")).toHaveLength(1)
    expect(broken('app/X.ts', "import { a } from '@/work/track'")).toHaveLength(1)
  })

  it('has scoped styles only', () =>
    expect(sources.filter(({ text }) => /<style(?![^>]*scoped)/.test(text)).map(({ name }) => name)).toEqual([]))

  it('keeps colours in the tokens', () => {
    const stray = sources.filter(({ name, text }) => name.startsWith('work/') && /#[0-9a-f]{6}\b/i.test(text))
    expect(stray.map(({ name }) => name)).toEqual([])
  })

  it('keeps files small', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 300)
    expect(long.map(({ name }) => relative('.', name))).toEqual([])
  })
})
