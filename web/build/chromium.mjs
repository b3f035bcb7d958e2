// Prints the Chromium that browser tests use: the one named, an installed one, or one it installs (Debian's package as root,
// otherwise Playwright's own). Where none can be had it says in one sentence what to do.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

const found = named() ?? installed() ?? debian() ?? playwright()
if (found === undefined) {
  console.error('浏览器测试需要 Chromium:请安装 chromium(Debian:apt-get install chromium fonts-noto-cjk),或用 CHROMIUM 指明其路径。')
  console.error('Browser tests need Chromium: install it (Debian: apt-get install chromium fonts-noto-cjk) or name its path in CHROMIUM.')
  process.exit(1)
}
console.log(found)

function named() {
  const path = process.env.CHROMIUM
  if (path !== undefined && path !== '' && !existsSync(path)) {
    console.error(`CHROMIUM=${path} 不存在。 / CHROMIUM=${path} does not exist.`)
    process.exit(1)
  }
  return path === '' ? undefined : path
}

function installed() {
  return NAMES.map((name) => said('sh', ['-c', `command -v ${name}`])).find((path) => path !== '') ?? (existsSync(MAC) ? MAC : undefined)
}

function debian() {
  if (process.getuid?.() !== 0 || said('sh', ['-c', 'command -v apt-get']) === '') return undefined
  console.error('安装 Debian 的 chromium … / installing Debian\'s chromium …')
  const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']
  if (!done('apt-get', install) && !(done('apt-get', ['update']) && done('apt-get', install))) return undefined
  return installed()
}

function playwright() {
  console.error('安装 Playwright 的 Chromium … / installing Playwright\'s Chromium …')
  const { chromium } = createRequire(import.meta.url)('playwright-core')
  if (!existsSync(chromium.executablePath())) done('npx', ['playwright', 'install', 'chromium'])
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

function said(command, args) {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout?.trim() ?? ''
}

/** What it prints goes to our standard error: standard output is the path alone. */
function done(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
}
