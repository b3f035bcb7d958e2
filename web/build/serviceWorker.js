// The phone's service worker. The build writes the list of files in and emits it as /sw.js; a changed file makes a new version.
const FILES = self.PRECACHED
const CACHE = `gendan-phone-${self.VERSION}`
const PAGE = '/m.html'

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  const others = (names) => names.filter((name) => name.startsWith('gendan-phone-') && name !== CACHE)
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(others(names).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

// Only the phone's own page and files come from here. The desk, data and sign-in always go to the network.
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (/^\/(m|j)(\/|$)/.test(url.pathname)) event.respondWith(kept(PAGE, request))
  } else if (FILES.includes(url.pathname)) event.respondWith(kept(url.pathname, request))
})

async function kept(path, request) {
  const cache = await caches.open(CACHE)
  return (await cache.match(path)) ?? fetch(request)
}
