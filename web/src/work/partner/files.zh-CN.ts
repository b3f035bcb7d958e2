import type { FileState } from '@/api/partner/files'
import type { CellName, Unfit } from './files'

const fileStates: Record<FileState, string> = { OPEN: '待导入', COMMITTED: '已导入', DISCARDED: '已弃用', REJECTED: '无法读取' }
const unfit: Record<Unfit, string> = { none: '没有收到文件', many: '一次只能放一个文件', empty: '这个文件是空的', large: '文件超过 4 MB,请拆成几份' }
const cells: Record<CellName, string> = {
  externalNo: '客户单号', productCode: '产品编号', quantity: '数量', unitPrice: '单价', requestedDate: '交期', tradeType: '内外销', currency: '币种', rush: '加急', requirements: '备注',
  subcontractNo: '外协单号', done: '累计完成', estimatedReady: '预计完工',
}

/** The words of the files of partners: a catalogue of its own, who mends a table needs none of the console's. */
export default {
  pages: { files: '来件文件', partners: '伙伴系统' },
  files: {
    column: { name: '文件', state: '状态', rows: '行', documents: '单据', format: '格式', by: '上传人', at: '上传', line: '行号', wrong: '问题' },
    cell: cells, stateOf: fileStates, unfit,
    partner: '伙伴', choosePartner: '选择伙伴', noPartner: '先选文件是谁的', noPartnerDo: '选好伙伴后,可以上传它的订单或进度表格。', nobody: '没有可以上传文件的伙伴', nobodyDo: '请管理员先在“伙伴系统”里登记客户或外协厂。',
    empty: '还没有上传过文件', emptyDo: '把 CSV 或 .xlsx 拖到上面,先看预览,确认无误再导入。', count: (n: string) => `共 ${n} 份文件`,
    drop: '把表格拖到这里', dropOr: '或', choose: '选择文件', dropNote: 'CSV、.xlsx,也收 EDIFACT、X12、UBL 电子订单;4 MB、5 000 行以内。上传后先预览,不会马上变成订单。', uploading: '正在读取……', before: '这份文件以前传过,打开的是那一份',
    defaults: '文件里没写的,按这里补', encoding: '文字编码', encodingAuto: '自动识别', tradeOf: { DOMESTIC: '内销', EXPORT: '外销' }, unsaid: '不补', currencyHint: '如 CNY',
    exportXlsx: '导出订单 .xlsx', exportCsv: '导出 .csv', exported: '已导出',
    faulty: (n: number) => `${n} 行有问题`, all: '全部', onlyFaulty: '有问题', byRow: '按行', rowCount: (n: string) => `共 ${n} 行`, good: '没有问题', goodDo: '可以试运行或导入了。', noRows: '没有行', rowsGone: '这些行已过保存期', rowsGoneDo: '上传的文件和预览只保存一段时间;由它生成的订单不受影响。', showAll: '看全部行',
    mend: '逐条改正', row: (no: number) => `第 ${no} 行`, inFile: (line: number) => `文件第 ${line} 行`, save: '保存并到下一处', saved: '已改正', allMended: '全部改好了', remove: '删除此行', removed: (n: number) => `已删除 ${n} 行`, removeMany: (n: number) => `删除 ${n} 行`,
    stale: '这份文件刚被别人改过,已重新读取,请再按一次。', orders: '看这些订单', order: '看订单', inbound: '看来件', by: (who: string, at: string) => `${who} · ${at}`, warnings: '整份文件的提醒', discard: '弃用', discarded: '已弃用这份文件',
    discardTitle: (name: string) => `弃用 · ${name}`, discardNote: '弃用后不能再导入;同一份文件可以重新上传。',
    import: '导入', importTitle: (name: string) => `导入 · ${name}`, importNote: (rows: number, documents: number) => `${rows} 行,${documents} 张单据。要么全部导入,要么一张也不导入。`, accept: '我看过这些提醒,照样导入', mendFirst: '先改正有问题的行,才能导入。',
    dryRun: '试运行', dryRunGood: (n: number) => `试运行通过:${n} 张单据都可以导入,还没有导入任何一张。`, imported: (n: number) => `已导入 ${n} 张单据`, made: '已导入,正在交给业务处理。',
  },
}
