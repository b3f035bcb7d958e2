/** The first character of each initial in the collation order of Chinese. i, u and v begin no syllable. */
const BOUNDS = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥仨他屲夕丫帀'
const INITIALS = 'abcdefghjklmnopqrstwxyz'
const order = new Intl.Collator('zh-Hans-CN-u-co-pinyin')
const cache = new Map<string, string>()

/** The pinyin initials of a text, letters and digits as they are: 订单跟踪 → ddgz. */
export function initials(text: string): string {
  return Array.from(text.toLowerCase(), initial).join('')
}

function initial(character: string): string {
  if (!/[\u4e00-\u9fff]/.test(character)) return /[a-z0-9]/.test(character) ? character : ''
  let known = cache.get(character)
  if (known === undefined) {
    let index = BOUNDS.length - 1
    while (index > 0 && order.compare(character, BOUNDS[index]!) < 0) index--
    known = INITIALS[index]!
    cache.set(character, known)
  }
  return known
}

/** True when every word of the query is found in the text, its initials or nothing but both. */
export function matches(text: string, query: string): boolean {
  const plain = text.toLowerCase()
  const short = initials(text)
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => plain.includes(word) || short.includes(word))
}
