import type { IncomingMessage, ServerResponse } from 'node:http'

const PORTS: Readonly<Record<string, number>> = {
  order: 18081, production: 18082, procurement: 18083, logistics: 18084, finance: 18085, customer: 18086, partner: 18088,
}
const TOKENS = 'http://127.0.0.1:18080/realms/gendan/protocol/openid-connect/token'
const FRESH_MS = 60_000

/** The launched services seen as one of the demo's people: what the gateway does, without its session. */
export function services(user: string) {
  let token = ''
  let since = 0

  async function fresh(): Promise<string> {
    if (Date.now() - since < FRESH_MS) return token
    const form = new URLSearchParams({ grant_type: 'password', client_id: 'gendan-cli', username: user, password: 'gendan-demo' })
    const granted = (await (await fetch(TOKENS, { method: 'POST', body: form })).json()) as { access_token: string }
    token = granted.access_token
    since = Date.now()
    return token
  }

  return async (request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> => {
    const url = request.url ?? ''
    if (url === '/auth/me') return json(response, me(await fresh()))
    if (url === '/auth/people') return json(response, { items: [] })
    const match = /^\/api\/([a-z]+)(\/.*)$/.exec(url)
    const port = PORTS[match?.[1] ?? '']
    if (match === null || port === undefined) return next()
    const body = request.method === 'GET' ? undefined : await read(request)
    const answer = await fetch(`http://127.0.0.1:${port}${match[2]}`, {
      method: request.method ?? 'GET',
      headers: { ...wanted(request), authorization: `Bearer ${await fresh()}` },
      ...(body !== undefined && { body }),
    })
    response.statusCode = answer.status
    for (const name of ['content-type', 'etag', 'location', 'gendan-now']) {
      const value = answer.headers.get(name)
      if (value !== null) response.setHeader(name, value)
    }
    response.end(Buffer.from(await answer.arrayBuffer()))
  }
}

function me(token: string): unknown {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, never>
  return {
    user: claims['preferred_username'],
    name: claims['name'] ?? claims['preferred_username'],
    roles: (claims['realm_access'] as { roles: string[] } | undefined)?.roles ?? claims['roles'] ?? [],
  }
}

function wanted(request: IncomingMessage): Record<string, string> {
  const names = ['accept', 'accept-language', 'content-type', 'if-match', 'idempotency-key']
  return Object.fromEntries(names.flatMap((name) => (typeof request.headers[name] === 'string' ? [[name, request.headers[name]]] : [])))
}

async function read(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return new Uint8Array(Buffer.concat(parts))
}

function json(response: ServerResponse, body: unknown): void {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(body))
}
