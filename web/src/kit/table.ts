/** Cells to and from a spreadsheet: tab-separated, quoted where a cell holds a tab, a line or a quote. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n')
}

function quoted(cell: string): string {
  // A cell that begins like a formula would be run by the spreadsheet.
  const safe = /^[=+@]/.test(cell) ? `'${cell}` : cell
  return /[\t\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function fromTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const match of text.replace(/\r\n?/g, '\n').matchAll(/("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/g)) {
    if (match.index === text.length && row.length === 0) break
    row.push(unquoted(match[1]!))
    if (match[2] === '\t') continue
    rows.push(row)
    row = []
    if (match[2] === '') break
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''))
}

function unquoted(cell: string): string {
  return cell.startsWith('"') && cell.endsWith('"') && cell.length > 1
    ? cell.slice(1, -1).replaceAll('""', '"')
    : cell.trim()
}

/** The numbers in what somebody pasted from a sheet or a chat; one alone is just a search word. */
export function pastedNumbers(text: string): string[] {
  return [...new Set(text.split(/[\s,;,;、]+/).filter((word) => word !== ''))]
}
