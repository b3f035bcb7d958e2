// Brings node_modules to the state of the lock file; does nothing when it is there already.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const web = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(web, 'node_modules/.gendan-lock')
const lock = createHash('sha256').update(readFileSync(join(web, 'package-lock.json'))).digest('hex')

if (read(stamp) !== lock) {
  const done = spawnSync('npm', ['ci'], { cwd: web, stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) {
    console.error('npm ci 失败,网页没有构建。不需要网页时用 -Dweb.skip=true。')
    console.error('npm ci failed, the web app was not built. Without it: -Dweb.skip=true.')
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
