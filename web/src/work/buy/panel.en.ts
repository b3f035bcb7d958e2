import type { Translation } from '@/locales'
import type zh from './panel.zh-CN'

const en: Translation<typeof zh> = {
  purchase: {
    actionOf: {
      approve: 'Approve', send: 'Send', acknowledge: 'Acknowledge', redate: 'Move the date', receive: 'Receive', close: 'Close', closeShort: 'Close short',
      cancel: 'Cancel order',
    },
    doneOf: {
      approve: 'Approved', send: 'Sent', acknowledge: 'Date noted', redate: 'Date moved', receive: 'Receipt noted', close: 'Closed', closeShort: 'Closed short',
      cancel: 'Cancelled',
    },
    about: {
      approve: 'Not by its author; above the limit the general manager approves.', send: 'The supplier gets the order.', acknowledge: 'The supplier accepted and named a day.',
      redate: 'These orders wait for the goods.', close: 'Everything is put away.', closeShort: 'The rest will not come; its orders miss it again.', cancel: 'Its orders miss the material again.',
    },
    promisedDate: 'Promised for', later: (n: number) => `${n} orders would get it too late`, needed: (date: string) => `needed ${date}`,
    lines: 'Materials', lineCount: (n: number) => (n === 1 ? '1 line' : `${n} lines`),
    line: { material: 'Material', quantity: 'Quantity', received: 'Received', price: 'Price' }, total: 'Total', promised: 'Promised',
    promises: 'Dates named', created: 'Written', waiting: 'Orders that wait', none: 'No order waits for it', receipts: 'Receipts',
    history: 'Promised dates', plant: 'Plant', plantHint: 'For example P1', note: 'Delivery note', accepted: 'Accepted', concession: 'Concession',
    rejected: 'Rejected', defect: 'Defect', receiveAbout: 'Count every line. Name the defect of what is kept with it or sent back.', openHere: 'Open',
  },
  work: {
    actionOf: { accept: 'Note acceptance', progress: 'Note progress', takeBack: 'Count returns', close: 'Close', refuse: 'Note refusal', cancel: 'Cancel order' },
    doneOf: { accept: 'Acceptance noted', progress: 'Progress noted', takeBack: 'Returns counted', close: 'Closed', refuse: 'Refusal noted', cancel: 'Cancelled' },
    about: { accept: 'What the workshop said on the phone.', progress: 'The running sum; it never goes down.', takeBack: 'Rework goes back to the workshop.', close: 'The fee is agreed.', refuse: '', cancel: '' },
    promisedDate: 'Promised for', doneSum: 'Done in all', ready: 'Ready', problem: 'Problem', good: 'Good', rework: 'Rework', scrap: 'Scrap',
    note: 'Delivery note',
    facts: { quantity: 'Quantity', open: 'Out', done: 'Reported done', back: 'Back, good', due: 'Due', promised: 'Promised', ready: 'Ready', heard: 'Last heard', fee: 'Fee', scrap: 'Scrap' },
    neverHeard: 'Not a word yet',
  },
}

export default en
