// Typed clients from the committed OpenAPI. Without arguments: writes them. With --check: fails when they differ.
import { readFileSync, readdirSync, writeFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import openapi, { astToString } from 'openapi-typescript'

const web = join(dirname(fileURLToPath(import.meta.url)), '..')
const contracts = join(web, '../docs/generated/openapi')
const check = process.argv.includes('--check')
const stale = []

for (const file of readdirSync(contracts).filter((name) => name.endsWith('-service.yaml'))) {
  const service = file.replace('-service.yaml', '')
  const target = join(web, 'src/api', service, 'schema.d.ts')
  const contract = readFileSync(join(contracts, file), 'utf8')
  const text = `// Generated from docs/generated/openapi/${file}: npm run api\n` + astToString(await openapi(contract))
  if (read(target) === text) continue
  if (check) stale.push(service)
  else {
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
}

if (stale.length > 0) {
  console.error(`接口已变,客户端未跟上:${stale.join(', ')}。请运行 npm run api 并提交。`)
  console.error(`The interface changed and the typed client did not: ${stale.join(', ')}. Run npm run api and commit.`)
  process.exit(1)
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
