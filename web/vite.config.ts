import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { phone } from './build/phone.ts'
import { backend } from './dev/backend.ts'
import { customerLink } from './dev/customerLink.ts'

/**
 * What every page needs is one file, and what desk and phone share another, what lists need a third: few files pack better and stay in the
 * browser's cache when a page changes.
 */
const groups = [
  { name: 'vue', test: /node_modules\/(@vue|vue)\// },
  { name: 'common', test: /openapi-fetch|plugin-vue:export-helper|vite\/preload-helper|src\/(api\/(http|problem|session|command)|locales\/(i18n|index|zh-CN)|kit\/(days|numbers))\.ts/ },
  { name: 'shell', test: /src\/(live\/\w+|app\/start|kit\/(shortcuts|toasts|Button|EmptyState))\.(ts|vue)/ },
  { name: 'lists', test: /@tanstack|src\/(api\/(queries|pages)|kit\/(DataGrid|GridHead|gridKeys|table|narrow|StatusTabs|PageHead|SidePanel|SearchBox|FocusStrip|BulkBar|ListPage|ErrorState|failure))\.(ts|vue)/ },
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
    // Browsers without modulepreload load the same files a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', m: 'm.html', t: 't.html' },
      output: { codeSplitting: { groups, includeDependenciesRecursively: false } },
    },
  },
  server: { port: 5173, strictPort: true },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts', 'dev/**/*.test.ts'], restoreMocks: true },
}))
