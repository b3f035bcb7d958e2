import type { Translation } from '@/locales'
import type zh from './draft.zh-CN'

const en: Translation<typeof zh> = {
  title: 'Draft',
  mode: 'Draft',
  modeHint: 'Moves go into a draft first: tried together, published together',
  empty: 'Move bars into the draft; a drawn box, Ctrl-click or X takes several at once',
  trying: 'Trying',
  outcome: (tickets, late, newly) => `${tickets} tickets move, ${late === 0 ? 'all on time' : `${late} will be late`}${newly.length > 0 ? `; on time before: ${newly.join(' ')}` : ''}`,
  publish: 'Publish',
  published: (n) => `${n} tickets planned anew`,
  drop: 'Drop the draft',
  undo: 'Undo a step',
  refresh: 'Refresh the draft',
  left: (numbers) => `${numbers} locked or begun: no longer in the draft`,
  put: (n) => `Into the draft: ${n}`,
  picked: (n) => `${n} picked`,
  unpick: 'Pick none',
  colour: 'Colours',
  colourOf: { state: 'By state', slack: 'By slack', product: 'By product', order: 'By order' },
  slackOf: { danger: 'Will be late', near: '2 days left', fair: 'A week left', ample: 'Ample' },
  other: 'Others',
  lock: 'Lock',
  unlock: 'Unlock',
  locked: 'locked',
  lockedBy: (name) => `Locked by ${name}; unlock it before it is moved`,
  didLock: (no) => `${no} locked`,
  didUnlock: (no) => `${no} unlocked`,
}
export default en
