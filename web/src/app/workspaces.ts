import type { RouteRecordRaw } from 'vue-router'
import type { Command } from '@/kit/CommandPalette.vue'
import { hasRole } from '@/api/session'
import { plan } from '@/work/plan'
import { buy } from '@/work/buy'
import { ship } from '@/work/ship'
import { track } from '@/work/track'

export type Room = 'track' | 'plan' | 'shop' | 'buy' | 'ship' | 'cash' | 'care' | 'gm'

/** What a department brings: its place in the rail, its pages, what it adds to the palette. */
export interface Workspace {
  readonly room: Room
  /** The character that is its icon. */
  readonly glyph: string
  /** The second key after G. */
  readonly key: string
  readonly roles: readonly string[]
  readonly home: string
  /** Roles whose day begins here, wherever else they may look. */
  readonly first?: readonly string[]
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
  buy,
  ship,
]

/** Only what the role may see; the services enforce the rights. */
export const visibleWorkspaces = (): readonly Workspace[] => workspaces.filter((one) => hasRole(...one.roles))

/** Where somebody's day begins. */
export function firstHome(): string | undefined {
  const visible = visibleWorkspaces()
  return (visible.find((one) => hasRole(...(one.first ?? []))) ?? visible[0])?.home
}
