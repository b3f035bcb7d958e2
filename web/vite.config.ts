import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { backend } from './dev/backend.ts'

/** In the shell, so in every page; the groups below may not draw it out of there. */
const BASE = /src\/(live\/|locales\/(i18n|index|zh-CN)|api\/(session|problem)\.ts|kit\/(Button|EmptyState|toasts|shortcuts|view)\b)/
/** In every list: the grid with its surroundings, and the way to the services. */
const LIST =
  /node_modules\/(@tanstack|openapi-fetch)\/|src\/api\/(pages|queries|http|command)\.ts|src\/kit\/(DataGrid|GridHead|SearchBox|StatusTabs|FocusStrip|PageHead|BulkBar|ErrorState|ListPage|gridKeys|narrow|table|numbers|days|failure)\b/

export default defineConfig(({ command }) => ({
  plugins: [vue(), ...(command === 'serve' ? [backend()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // Nothing here uses the options API; without it the runtime is smaller.
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
  build: {
    target: ['chrome107', 'safari15.4'],
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'index.html' },
      // What every page needs, and what every list needs, is one file: it packs better and stays in the browser's cache.
      output: {
        codeSplitting: {
          groups: [
            { name: 'vue', test: /node_modules\/(@vue|vue|vue-router)\// },
            { name: 'base', test: BASE },
            { name: 'list', test: LIST },
          ],
        },
      },
    },
  },
  server: { port: 5173, strictPort: true },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts', 'dev/**/*.test.ts'], restoreMocks: true },
}))
