import type { Translation } from '@/locales'
import type zh from './zh-CN'

const en: Translation<typeof zh> = {
  pages: { partners: 'Partner systems', inbound: 'Inbound events', deliveries: 'Webhook deliveries', files: 'Files' },
  optional: 'optional',
  count: (n) => `${n} partners`,
  kindOf: { CUSTOMER: 'Customer', WORKSHOP: 'Workshop', SUPPLIER: 'Supplier', CARRIER: 'Carrier', BANK: 'Bank' },
  column: { code: 'Code', name: 'Name', kind: 'Kind', party: 'Our file', types: 'May send', keys: 'Keys', rate: 'Per minute', state: 'State' },
  active: 'Active',
  suspended: 'Suspended',
  keyCount: (n) => (n === 0 ? 'none' : `${n} valid`),
  empty: 'No partner systems yet',
  emptyDo: 'Once registered, a partner sends its orders straight in, with a token or a signature.',
  register: 'Register partner',
  registered: (code) => `${code} registered`,
  change: 'Change',
  changed: 'Changed',
  fact: { party: 'Speaks for our file', client: 'Token client', rate: 'Calls a minute', since: 'Registered', types: 'May send' },
  form: {
    code: 'Partner code', codeHint: 'Capitals, digits, hyphens; stays as it is', name: 'Name', kind: 'Kind', party: 'Which of our files it speaks for', partyHint: 'Customer code, workshop code …; stays as it is',
    client: 'Token client', clientHint: 'Its client at the identity provider; none if it only signs', rate: 'Most calls a minute', types: 'May send', noTypes: 'This kind of partner has nothing to send yet', someType: 'Choose at least one',
    suspended: 'Suspended: nothing of it is taken any more',
  },
  keys: {
    title: 'Keys', none: 'No key: tokens only', most: 'Two at once: add the new one, let the partner change over, then revoke the old one.',
    add: 'Add key', revoke: 'Revoke', revoked: (at) => `revoked ${at}`, since: (at) => `since ${at}`, algorithm: { HMAC: 'Shared secret', ED25519: 'Public key ed25519' },
    make: 'Make a shared secret here', makeNote: '32 random bytes, made on this computer; the system keeps it sealed only.', paste: 'Register the partner’s public key', pasteLabel: 'Public key', pasteHint: 'Begins with whpk_; the private key stays with the partner',
    once: 'Shown this once', onceNote: 'Pass it on over a safe way. Once closed, nobody can see it again.', value: 'Shared secret', copied: 'Copied', shown: 'Saved it, close', added: 'Public key registered',
    revokeNote: 'What is signed with it is refused at once. This cannot be undone.', revokedDone: 'Key revoked', stale: 'Somebody just changed this partner; it was read again, press once more.',
  },
  products: {
    title: 'Product names', none: 'They use our product codes', edit: 'Edit', count: (n) => `${n} names`, more: (n) => `${n} more`,
    lines: 'One a line: their name, our code', hint: 'Paste two columns from a spreadsheet; empty means our codes throughout', saved: 'Product names updated', bad: (line) => `Line ${line} needs two columns`, differs: 'Product names', theirs: 'Theirs', ours: 'Ours',
  },
  subscriptions: {
    title: 'Webhooks', none: 'Nothing subscribed yet', types: (types) => (types === '*' ? 'all news' : types), asks: (who) => `ask ${who}`, paused: (why) => `Paused: ${why}`, open: 'Deliveries',
  },
  inbound: {
    column: { at: 'Received', partner: 'Partner', type: 'Event', document: 'Document', id: 'Event id', state: 'Outcome', reason: 'Reason', replayed: 'Judged again' },
    all: 'All', stateOf: { REJECTED: 'Rejected', REFUSED: 'Refused', ACCEPTED: 'Taken, waiting', PROPOSED: 'Proposed', APPLIED: 'Applied', DUPLICATE: 'Duplicate' }, byState: 'By outcome', partner: 'Partner', anyPartner: 'All partners', more: 'Scroll for what is older', count: (n) => `${n} events`,
    empty: 'Nothing came in yet', emptyFiltered: 'No such events', clear: 'Show all', call: (no) => `Call ${no}`, reasons: 'Reasons', written: 'As they wrote it', replays: 'Judged again', see: 'Inbound events',
    replay: 'Judge again', replayNote: 'By what the partner may do, and what its products are called, now.', replayMany: (n) => `Judge ${n} again`,
    taken: 'Taken and passed on', still: 'Still not taken: see the reasons', many: (taken, still) => (still === 0 ? `${taken} taken` : `${taken} taken, ${still} still not`), failed: (why) => `Not finished: ${why}`,
    by: (who) => `by ${who}`, none: '–',
  },
  delivery: {
    column: { seq: 'No.', type: 'News', document: 'Document', state: 'State', attempts: 'Tries', next: 'Next', answer: 'Their answer', done: 'Delivered' },
    stateOf: { PENDING: 'Waiting', DELIVERED: 'Delivered', EXHAUSTED: 'Given up' },
    empty: 'Nothing to tell it yet', count: (n) => `${n} deliveries`, to: 'Address', asks: 'Responsible', types: 'Subscribed to', since: 'Since', pausedTitle: 'Paused',
    replay: 'Send again from here', resume: 'Resume and send again', replayTitle: 'Send again', replayNote: 'All news after the number are told once more, and a paused subscription goes on. Partners tell repeats by webhook-id.', after: 'After which number', replayed: 'Waiting to be sent again', number: 'A whole number, 0 or more', error: 'Error',
  },
}
export default en
