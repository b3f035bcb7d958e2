import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { phone } from './build/phone.ts'
import { backend } from './dev/backend.ts'

export default defineConfig(({ command }) => ({
  plugins: [vue(), phone(), ...(command === 'serve' ? [backend()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // Nothing here uses the options API; without it the runtime is smaller.
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
  build: {
    target: ['chrome107', 'safari15.4'],
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'index.html', m: 'm.html' },
      // What every page needs is one file: it packs better and stays in the browser's cache when a page changes.
      output: { codeSplitting: { groups: [{ name: 'vue', test: /node_modules\/(@vue|vue|vue-router)\// }] } },
    },
  },
  server: { port: 5173, strictPort: true },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts', 'dev/**/*.test.ts'], restoreMocks: true },
}))
