const MARK = '\uFEFF'

/** A file that spreadsheets open by themselves: marked UTF-8, CRLF, and nothing in it is run as a formula. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(text: string): string {
  // A minus begins a formula too, unless it is a number's.
  const safe = /^[=+@\t\r]/.test(text) || (text.startsWith('-') && !/^-[\d,.]+%?$/.test(text)) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Hands a text of rows to the browser's downloads. */
export const download = (name: string, text: string): void => save(name, new Blob([text], { type: 'text/csv;charset=utf-8' }))

/** Hands a file to the browser's downloads. */
export function save(name: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 0)
}
