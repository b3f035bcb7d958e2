import { createApp } from 'vue'
import { listenForShortcuts } from '@/kit/shortcuts'
import { preferredLocale, setLocale } from '@/locales'
import App from './App.vue'
import './base.css'
import { router } from './router'
import { enter } from './start'
import './tokens.css'

await Promise.all([setLocale(preferredLocale()), enter()])
listenForShortcuts(window)
createApp(App).use(router).mount('#app')
