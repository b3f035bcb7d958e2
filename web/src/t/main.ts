import './language'
import { createApp } from 'vue'
import '@/app/base.css'
import '@/app/tokens.css'
import { wordsReady } from '@/locales/i18n'
import App from './App.vue'

await wordsReady()
createApp(App).mount('#app')
