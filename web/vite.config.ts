import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { backend } from './dev/backend.ts'
import { customerLink } from './dev/customerLink.ts'

export default defineConfig(({ command }) => ({
  plugins: [vue(), ...(command === 'serve' ? [customerLink(), backend()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // Nothing here uses the options API; without it the runtime is smaller.
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
  build: {
    target: ['chrome107', 'safari15.4'],
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'index.html', t: 't.html' },
      // What every page needs is one file: it packs better and stays in the browser's cache when a page changes.
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'vue', test: /node_modules\/(@vue|vue|vue-router)\// },
            // The shell's own parts, and what nearly every page reads and shows with: many small files pack worse.
            { name: 'shell', test: /src\/(kit\/(shortcuts|Button|toasts|view|EmptyState)\.|live\/|locales\/(index|zh-CN)\.|api\/(session|problem)\.)/ },
            { name: 'page', test: /src\/kit\/(PageHead|ErrorState|failure|days|numbers|FocusStrip|SearchBox|table)\.|src\/api\/(http|queries|pages|command)\.|openapi-fetch|@tanstack\/(query-core|vue-query)/ },
            { name: 'track', test: /src\/work\/track\/(words|zh-CN|lists|columns|row|next|steps)\./ },
          ],
        },
      },
    },
  },
  server: { port: 5173, strictPort: true },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts', 'dev/**/*.test.ts'], restoreMocks: true },
}))
