import { getCurrentScope, onScopeDispose, shallowRef, type Ref } from 'vue'

const QUERY = '(max-width: 640px)'

/** True where a table has no room: phones get cards. */
export function useNarrow(): Readonly<Ref<boolean>> {
  const media = window.matchMedia(QUERY)
  const narrow = shallowRef(media.matches)
  const follow = () => (narrow.value = media.matches)
  media.addEventListener('change', follow)
  if (getCurrentScope()) onScopeDispose(() => media.removeEventListener('change', follow))
  return narrow
}
