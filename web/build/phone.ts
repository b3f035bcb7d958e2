import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const ENTRY = 'm.html'
const ALSO = ['/m.html', '/m.webmanifest', '/favicon.svg']

/** Emits /sw.js with every file that the phone needs for its first screen without a network. */
export function phone(): Plugin {
  return {
    name: 'gendan-phone',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = new Set<string>()
      const visit = (name: string): void => {
        const chunk = bundle[name]
        if (chunk?.type !== 'chunk' || files.has(name)) return
        files.add(name)
        const more = (chunk as { viteMetadata?: { importedCss: Set<string>; importedAssets: Set<string> } }).viteMetadata
        more?.importedCss.forEach((css) => files.add(css))
        more?.importedAssets.forEach((asset) => files.add(asset))
        chunk.imports.forEach(visit)
        chunk.dynamicImports.forEach(visit)
      }
      Object.entries(bundle).forEach(([name, one]) => one.type === 'chunk' && one.facadeModuleId?.endsWith(`/${ENTRY}`) && visit(name))
      Object.keys(bundle).filter((name) => name.endsWith('.woff2')).forEach((name) => files.add(name))
      const precached = [...ALSO, ...[...files].sort().map((name) => `/${name}`)]
      const template = readFileSync(new URL('./serviceWorker.js', import.meta.url), 'utf8')
      const version = createHash('sha256').update(precached.join()).update(template).digest('hex').slice(0, 12)
      const source = template.replace('self.PRECACHED', JSON.stringify(precached)).replace('self.VERSION', JSON.stringify(version))
      this.emitFile({ type: 'asset', fileName: 'sw.js', source })
    },
  }
}
