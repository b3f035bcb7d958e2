import type { Translation } from '@/locales'
import type zh from './files.zh-CN'

const en: Translation<typeof zh> = {
  pages: { files: 'Files', partners: 'Partner systems' },
  files: {
    column: { name: 'File', state: 'State', rows: 'Rows', documents: 'Orders', format: 'Format', by: 'Brought by', at: 'Uploaded', line: 'Line', wrong: 'What is wrong' },
    cell: {
      externalNo: 'Their order no.', productCode: 'Product', quantity: 'Quantity', unitPrice: 'Unit price', requestedDate: 'Wanted by', tradeType: 'Trade', currency: 'Currency', rush: 'Rush', requirements: 'Remarks',
      subcontractNo: 'Outsourced order', done: 'Done so far', estimatedReady: 'Ready by',
    },
    stateOf: { OPEN: 'To import', COMMITTED: 'Imported', DISCARDED: 'Discarded', REJECTED: 'Unreadable' },
    unfit: { none: 'No file came', many: 'One file at a time', empty: 'This file is empty', large: 'More than 4 MB; split the file' },
    partner: 'Partner', choosePartner: 'Choose a partner', noPartner: 'Whose file is it?', noPartnerDo: 'Once a partner is chosen, its tables of orders or progress can be uploaded.', nobody: 'No partner can have files', nobodyDo: 'An administrator registers the customer or workshop under “Partner systems” first.',
    empty: 'No file was uploaded yet', emptyDo: 'Drop a CSV or .xlsx above, look at the preview, and import when it is right.', count: (n) => `${n} files`,
    drop: 'Drop a table here', dropOr: 'or', choose: 'Choose a file', dropNote: 'CSV, .xlsx, and electronic orders in EDIFACT, X12 or UBL; up to 4 MB and 5,000 rows. It becomes a preview, not an order.', uploading: 'Reading…', before: 'This file came before; here it is',
    defaults: 'What to assume where the file says nothing', encoding: 'Encoding', encodingAuto: 'Find out', tradeOf: { DOMESTIC: 'Domestic', EXPORT: 'Export' }, unsaid: 'Nothing', currencyHint: 'CNY for example',
    exportXlsx: 'Export orders .xlsx', exportCsv: 'Export .csv', exported: 'Exported',
    faulty: (n) => `${n} rows to correct`, all: 'All', onlyFaulty: 'To correct', byRow: 'By row', rowCount: (n) => `${n} rows`, good: 'Nothing is wrong', goodDo: 'Try a dry run, or import.', noRows: 'No rows', rowsGone: 'The rows are no longer kept', rowsGoneDo: 'Uploaded files and their previews are kept for a while only; the orders made of them stay.', showAll: 'Show all rows',
    mend: 'Correct one by one', row: (no) => `Row ${no}`, inFile: (line) => `line ${line} of the file`, save: 'Save and go to the next', saved: 'Corrected', allMended: 'Everything is corrected', remove: 'Remove this row', removed: (n) => `${n} rows removed`, removeMany: (n) => `Remove ${n} rows`,
    stale: 'Somebody just changed this file; it was read again, press once more.', orders: 'See these orders', order: 'See the order', inbound: 'Inbound events', by: (who, at) => `${who} · ${at}`, warnings: 'About the file as a whole', discard: 'Discard', discarded: 'File discarded',
    discardTitle: (name) => `Discard · ${name}`, discardNote: 'It cannot be imported any more; the same file may be uploaded anew.',
    import: 'Import', importTitle: (name) => `Import · ${name}`, importNote: (rows, documents) => `${rows} rows, ${documents} orders. All of them are imported, or none.`, accept: 'I looked at these; import all the same', mendFirst: 'Correct the rows first.',
    dryRun: 'Dry run', dryRunGood: (n) => `Dry run passed: all ${n} could be imported; none was yet.`, imported: (n) => `${n} imported`, made: 'Imported and passed on.',
  },
}
export default en
