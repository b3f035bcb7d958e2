// Bytes that each route loads, gzip -9, counted over the build's manifest. Crossing a budget fails the build.
import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const KB = 1024
const out = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '../dist')
const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'))
const budgets = JSON.parse(readFileSync(new URL('./budgets.json', import.meta.url), 'utf8'))
const sizes = new Map()
const crossed = []

check('shell js', js(files(budgets.entry)), budgets.shell)
for (const [page, limit] of Object.entries(budgets.pages)) {
  if (manifest[page] === undefined) fail(`${page} is no page of this build; correct build/budgets.json`)
  const loaded = files(budgets.entry, page)
  check(`${page} js`, js(loaded), limit)
  check(`${page} css`, css(loaded), budgets.css)
}
for (const [name, chunk] of Object.entries(manifest)) {
  if (!name.startsWith('src/work/') || !chunk.isDynamicEntry) continue
  check(`${name} chunk`, weight(chunk.file), budgets.chunk)
  if (name.endsWith('Page.vue') && budgets.pages[name] === undefined) fail(`${name} has no budget in build/budgets.json`)
}
for (const [entry, limit] of Object.entries(budgets.entries)) {
  const loaded = files(entry)
  check(`${entry} js + css`, js(loaded) + css(loaded), limit)
}
const fonts = Object.values(manifest).filter((chunk) => chunk.file.endsWith('.woff2'))
check('fonts', fonts.reduce((sum, font) => sum + statSync(join(out, font.file)).size, 0), budgets.fonts)

if (crossed.length > 0) {
  console.error(`超出体积预算 / Over budget:\n  ${crossed.join('\n  ')}`)
  process.exit(1)
}

/** An entry and a page with everything they import, each file once. */
function files(...names) {
  const found = new Set()
  const visit = (name) => {
    const chunk = manifest[name]
    if (found.has(chunk)) return
    found.add(chunk)
    ;(chunk.imports ?? []).forEach(visit)
  }
  names.forEach(visit)
  return [...found]
}

function js(chunks) {
  return chunks.reduce((sum, chunk) => sum + weight(chunk.file), 0)
}

function css(chunks) {
  return [...new Set(chunks.flatMap((chunk) => chunk.css ?? []))].reduce((sum, file) => sum + weight(file), 0)
}

function weight(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(out, file)), { level: 9 }).length)
  return sizes.get(file)
}

function check(what, bytes, limitKb) {
  console.log(`${(bytes / KB).toFixed(1).padStart(6)} of ${limitKb} KB  ${what}`)
  if (bytes > limitKb * KB) crossed.push(`${what}: ${(bytes / KB).toFixed(1)} KB > ${limitKb} KB`)
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
