import type { IncomingMessage } from 'node:http'
import type { Plugin } from 'vite'
import { mock } from './mock.ts'
import { services } from './services.ts'

/**
 * What answers /api and /auth while developing; never part of the product.
 * GENDAN_GATEWAY=URL: the gateway. GENDAN_USER=NAME: the launched services, as that demo person. Otherwise sample data.
 */
export function backend(): Plugin {
  const gateway = process.env['GENDAN_GATEWAY']
  const user = process.env['GENDAN_USER']
  return {
    name: 'gendan-backend',
    config: () => (gateway ? { server: { proxy: proxied(gateway) } } : {}),
    configureServer(server) {
      server.middlewares.use(phonePage)
      if (gateway === undefined && process.env['VITEST'] === undefined) server.middlewares.use(user ? services(user) : mock())
    },
  }
}

/** The gateway's rule: these addresses are the phone's. */
function phonePage(request: IncomingMessage, _: unknown, next: () => void): void {
  if (/^\/(m|j)(\/|\?|$)/.test(request.url ?? '')) request.url = '/m.html'
  next()
}

const proxied = (target: string) => ({
  '^/(api|auth)/': { target, changeOrigin: true, headers: { origin: target } },
})
