import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { phone } from './build/phone.ts'
import { backend } from './dev/backend.ts'
import { customerLink } from './dev/customerLink.ts'

/**
 * What every page needs is one file, what desk and phone share another, what pages and departments need together further ones: few
 * files pack better and stay in the browser's cache when a page changes. Helpers of the tools go with what everybody loads.
 */
const groups = [
  { name: 'vue', test: /node_modules\/(@vue|vue)\// },
  { name: 'common', test: /openapi-fetch|plugin-vue:export-helper|preload-helper|modulepreload-polyfill|oxc-project|src\/(api\/(http|problem|session|command|\w+\/client)|locales\/(i18n|index|zh-CN)|kit\/(days|numbers))\.ts/ },
  { name: 'shell', test: /node_modules\/vue-router\/|src\/(live\/|app\/start\.|kit\/(shortcuts|toasts|view|Button|EmptyState)\.)/ },
  { name: 'grid', test: /@tanstack\/(vue-virtual|virtual-core)|src\/kit\/(DataGrid|GridHead|gridKeys|view)\./ },
  { name: 'page', test: /@tanstack|src\/(api\/(queries|pages|people)|kit\/(PageHead|ErrorState|failure|FocusStrip|SearchBox|StatusTabs|Track|table|narrow))\./ },
  { name: (id: string) => /src\/(?:work|kit)\/(\w+)[/.]/.exec(id)?.[1] ?? null, test: /src\/kit\/track\.|src\/work\/\w+\/(words|zh-CN|lists|columns|row|next|steps|board|useMove)\./ },
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
    // Browsers without modulepreload load the same files a little later. What every entry has loaded needs no mention in each page.
    modulePreload: { polyfill: false, resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : files.filter((file) => !/\/(vue|common|shell)-[^/]+\.js$/.test(file))) },
    rolldownOptions: {
      input: { index: 'index.html', m: 'm.html', t: 't.html' },
      output: { codeSplitting: { groups, includeDependenciesRecursively: false } },
    },
  },
  server: { port: 5173, strictPort: true },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts', 'dev/**/*.test.ts'], restoreMocks: true },
}))
