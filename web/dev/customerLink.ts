import type { Plugin } from 'vite'
import { shared } from './shared.ts'

const SERVICE = 'http://127.0.0.1:18081'

/** What the gateway does for /t and /shared, while developing. */
export function customerLink(): Plugin {
  return {
    name: 'gendan-customer-link',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = request.url ?? ''
        if (/^\/t(\/|$)/.test(url)) request.url = '/t.html'
        const token = /^\/shared\/([^/?]+)$/.exec(url)?.[1]
        if (token === undefined) return next()
        if (process.env['GENDAN_USER'] === undefined) {
          const { status, body } = shared(token)
          response.statusCode = status
          response.setHeader('content-type', 'application/json')
          response.end(JSON.stringify(body))
          return
        }
        void fetch(`${SERVICE}/shared/${token}`).then(async (answer) => {
          response.statusCode = answer.status
          response.setHeader('content-type', 'application/json')
          response.end(await answer.text())
        })
      })
    },
  }
}
