import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { phone } from './build/phone.ts'
import { backend } from './dev/backend.ts'
import { customerLink } from './dev/customerLink.ts'

/**
 * What every page needs is one file, and what desk and phone share another: few files pack better, and they stay in the
 * browser's cache when a page changes.
 */
const groups = [
  { name: 'vue', test: /node_modules\/(@vue|vue)\// },
  { name: 'common', test: /openapi-fetch|plugin-vue:export-helper|preload-helper|modulepreload-polyfill|oxc-project|src\/(api\/(http|problem|session|command)|locales\/(i18n|index|zh-CN)|kit\/(days|numbers))\.ts/ },
  // The desk's shell, and what nearly every page of it reads and shows with.
  { name: 'shell', test: /node_modules\/vue-router\/|src\/(kit\/(shortcuts|Button|toasts|view|EmptyState)\.|live\/|app\/start\.)/ },
  { name: 'page', test: /src\/kit\/(PageHead|ErrorState|failure|FocusStrip|SearchBox|StatusTabs|BulkBar|Track|track|table)\.|src\/api\/(queries|pages)\.|@tanstack\/(query-core|vue-query)/ },
  // The words and rows of a department, which all its pages need.
  { name: (id: string) => /src\/work\/(\w+)/.exec(id)?.[1] ?? null, test: /src\/work\/\w+\/(words|zh-CN|lists|columns|row|next|steps)\./ },
]

export default defineConfig(({ command }) => ({
  plugins: [vue(), phone(), ...(command === 'serve' ? [customerLink(), backend()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // Nothing here uses the options API; without it the runtime is smaller.
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
  build: {
    target: ['chrome107', 'safari15.4'],
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'index.html', m: 'm.html', t: 't.html' },
      output: { codeSplitting: { groups, includeDependenciesRecursively: false } },
    },
  },
  server: { port: 5173, strictPort: true },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts', 'dev/**/*.test.ts'], restoreMocks: true },
}))
