/** One column of a grid. The page names it, the kit draws it. */
export interface Column<R> {
  readonly key: string
  readonly title: string
  readonly width: number
  /** Takes what is left. */
  readonly grow?: boolean
  readonly align?: 'end'
  readonly pinned?: boolean
  readonly hidden?: boolean
  /** The name the service sorts by. */
  readonly sort?: string
  /** Which way it goes by itself; a second click then turns it round, and the sort's name begins with a minus. */
  readonly goes?: 'up' | 'down'
  /** The cell as text: shown unless the page fills the slot, and always what is copied. */
  readonly text: (row: R) => string
}
