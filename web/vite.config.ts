import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { backend } from './dev/backend.ts'

export default defineConfig(({ command }) => ({
  plugins: [vue(), ...(command === 'serve' ? [backend()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: ['chrome107', 'safari15.4'],
    manifest: true,
    assetsInlineLimit: 0,
    rollupOptions: { input: { index: 'index.html' } },
  },
  server: { port: 5173, strictPort: true },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts', 'dev/**/*.test.ts'], restoreMocks: true },
}))
