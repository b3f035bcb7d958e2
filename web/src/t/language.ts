import { locale } from '@/locales/i18n'

/** A customer has chosen nothing here: the browser's language decides. Evaluated before any words are. */
locale.value = navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
document.documentElement.lang = locale.value
