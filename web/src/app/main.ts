import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import { queries } from '@/api/queries'
import { listenForShortcuts } from '@/kit/shortcuts'
import { preferredLocale, setLocale } from '@/locales'
import App from './App.vue'
import './base.css'
import { router } from './router'
import { enter } from './start'
import './tokens.css'

await Promise.all([setLocale(preferredLocale()), enter()])
listenForShortcuts(window)
createApp(App).use(VueQueryPlugin, { queryClient: queries }).use(router).mount('#app')
