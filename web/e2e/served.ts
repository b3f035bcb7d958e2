import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TrackingRow } from '../src/api/order/types'
import type { Change } from '../src/live/batch'
import { mock } from '../dev/mock.ts'

/** Where builds end: Maven's and npm's. */
const BUILDS = ['../target/classes/META-INF/resources', '../dist'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' }

export interface Served {
  readonly url: string
  /** Tells every page that listens that something changed. */
  readonly tell: (change: Change) => void
  readonly close: () => void
}

/** The app as it was built last, with sample data behind it: no stack, no dev server. */
export async function served(rows: TrackingRow[]): Promise<Served> {
  const files = newest()
  const answer = mock(rows)
  const streams = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    if (request.url === '/api/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hello\n\n')
      streams.add(response)
    } else answer(request, response, () => send(files, request.url ?? '/', response))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    tell: (change) => streams.forEach((stream) => stream.write(`data: ${JSON.stringify(change)}\n\n`)),
    close: () => {
      streams.forEach((stream) => stream.end())
      server.close()
    },
  }
}

function newest(): string {
  const built = BUILDS.filter((path) => existsSync(join(path, 'index.html')))
  const [last] = built.sort((one, other) => made(other) - made(one))
  if (last === undefined) throw new Error('The web app is not built yet: npm run build')
  return last
}

const made = (build: string) => statSync(join(build, 'index.html')).mtimeMs

/** Every address without a file is a page of the app. */
function send(files: string, url: string, response: ServerResponse): void {
  const path = new URL(url, 'http://localhost').pathname
  const file = join(files, extname(path) === '' ? 'index.html' : path)
  if (!existsSync(file)) response.writeHead(404).end()
  else createReadStream(file).pipe(response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream'))
}
