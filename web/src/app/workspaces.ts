import type { RouteRecordRaw } from 'vue-router'
import type { Command } from '@/kit/CommandPalette.vue'
import { hasRole } from '@/api/session'
import { plan } from '@/work/plan'
import { shop } from '@/work/shop'
import { buy } from '@/work/buy'
import { ship } from '@/work/ship'
import { care } from '@/work/care'
import { cash } from '@/work/cash'
import { gm } from '@/work/gm'
import { partner } from '@/work/partner'
import { track } from '@/work/track'

export type Room = 'track' | 'plan' | 'shop' | 'buy' | 'ship' | 'cash' | 'care' | 'gm' | 'partner'

/** What a department brings: its place in the rail, its pages, what it adds to the palette. */
export interface Workspace {
  readonly room: Room
  /** The character that is its icon. */
  readonly glyph: string
  /** The second key after G. */
  readonly key: string
  readonly roles: readonly string[]
  readonly home: string
  /** Whose day begins here. */
  readonly leads?: readonly string[]
  readonly routes: readonly RouteRecordRaw[]
  /** Comes when somebody opens the palette: the words of a workspace are no part of the shell. */
  readonly palette?: () => Promise<Palette>
}

type Go = (path: string) => void

export interface Palette {
  readonly commands: (go: Go) => readonly Command[]
  /** What of this department the typed text names. */
  readonly find?: (text: string, go: Go) => Promise<readonly Command[]>
}

/** The registry: one line per workspace, in the order of the rail. */
export const workspaces: readonly Workspace[] = [
  track,
  plan,
  shop,
  buy,
  ship,
  cash,
  care,
  gm,
  partner,
]

/** The first page of whoever signed in: their own department's, else the first they may see. */
export function homeOf(): string | undefined {
  const visible = visibleWorkspaces()
  return (visible.find((one) => one.leads !== undefined && hasRole(...one.leads)) ?? visible[0])?.home
}

/** Only what the role may see; the services enforce the rights. */
export const visibleWorkspaces = (): readonly Workspace[] => workspaces.filter((one) => hasRole(...one.roles))
