import type { FileState } from '@/api/partner/files'
import type { InboundState, PartnerKind } from '@/api/partner/queries'
import type { CellName, Unfit } from './files'

const kinds: Record<PartnerKind, string> = { CUSTOMER: '客户', WORKSHOP: '外协厂', SUPPLIER: '供应商', CARRIER: '承运商', BANK: '银行' }
const fileStates: Record<FileState, string> = { OPEN: '待导入', COMMITTED: '已导入', DISCARDED: '已弃用', REJECTED: '无法读取' }
const unfit: Record<Unfit, string> = { none: '没有收到文件', many: '一次只能放一个文件', empty: '这个文件是空的', large: '文件超过 1 MB,请拆成几份' }
const cells: Record<CellName, string> = {
  externalNo: '客户单号', productCode: '产品编号', quantity: '数量', unitPrice: '单价', requestedDate: '交期', tradeType: '内外销', currency: '币种', rush: '加急', requirements: '备注',
  subcontractNo: '外协单号', done: '累计完成', estimatedReady: '预计完工',
}
const states: Record<InboundState, string> = { REJECTED: '门口拒收', REFUSED: '业务拒绝', ACCEPTED: '已收,待处理', APPLIED: '已处理', DUPLICATE: '重复' }

/** The words of the partner console. */
export default {
  pages: { partners: '伙伴系统', inbound: '来件', deliveries: '回调投递', files: '来件文件' },
  optional: '可不填',
  count: (n: string) => `共 ${n} 个伙伴`,
  kindOf: kinds,
  column: { code: '代码', name: '名称', kind: '类别', party: '我方档案', types: '可发事件', keys: '密钥', rate: '每分钟', state: '状态' },
  active: '正常',
  suspended: '已停用',
  keyCount: (n: number) => (n === 0 ? '无' : `${n} 把有效`),
  empty: '还没有伙伴系统',
  emptyDo: '登记后,对方凭令牌或签名把订单直接发进来。',
  register: '登记伙伴',
  registered: (code: string) => `已登记 ${code}`,
  change: '修改',
  changed: '已修改',
  fact: {
    party: '代表我方档案', client: '令牌客户端', rate: '每分钟上限', since: '登记于', types: '可发事件',
  },
  form: {
    code: '伙伴代码', codeHint: '大写字母、数字、连字符;登记后不变', name: '名称', kind: '类别', party: '代表我方哪份档案', partyHint: '客户代码、外协厂代码等;登记后不变',
    client: '令牌客户端', clientHint: '身份服务里的客户端;只用签名的伙伴不填', rate: '每分钟最多调用', types: '可发事件', noTypes: '这类伙伴目前没有可发的事件', someType: '至少选一项',
    suspended: '停用:不再接收它的任何来件',
  },
  keys: {
    title: '密钥', none: '没有密钥,只能用令牌', most: '同时最多两把:换钥时先加新的,对方换好后再作废旧的。',
    add: '加密钥', revoke: '作废', revoked: (at: string) => `${at} 作废`, since: (at: string) => `${at} 起`, algorithm: { HMAC: '共享密钥', ED25519: '公钥 ed25519' },
    make: '由这里生成一把共享密钥', makeNote: '32 字节随机数,在这台电脑上生成,系统只保存密封后的内容。', paste: '登记对方的公钥', pasteLabel: '对方的公钥', pasteHint: 'whpk_ 开头;私钥留在对方手里',
    once: '只显示这一次', onceNote: '请经安全渠道交给对方。关闭后任何人都看不到它。', value: '共享密钥', copied: '已复制', shown: '我已保存,关闭', added: '公钥已登记',
    revokeNote: '作废后,用它签名的来件立刻被拒。此操作不能撤回。', revokedDone: '密钥已作废', stale: '资料刚被别人改过,已重新读取,请再按一次。',
  },
  products: {
    title: '产品叫法', none: '对方直接用我方产品代码', edit: '编辑', count: (n: number) => `${n} 项`, more: (n: number) => `还有 ${n} 项`,
    lines: '每行一项:对方叫法、我方代码', hint: '可从 Excel 直接粘贴两列;清空即全部用我方代码', saved: '产品叫法已更新', bad: (line: number) => `第 ${line} 行要有两列`, differs: '产品叫法', theirs: '对方', ours: '我方',
  },
  subscriptions: {
    title: '回调订阅', none: '对方还没有订阅', types: (types: string) => (types === '*' ? '全部消息' : types), asks: (who: string) => `找 ${who}`, paused: (why: string) => `已暂停:${why}`, open: '查看投递',
  },
  inbound: {
    column: { at: '收到', partner: '伙伴', type: '事件', document: '单号', id: '事件编号', state: '结果', reason: '原因', replayed: '重新处理' },
    all: '全部', stateOf: states, byState: '按结果', partner: '伙伴', anyPartner: '全部伙伴', more: '往下滚动读取更早的', count: (n: string) => `共 ${n} 条`,
    empty: '没有来件', emptyFiltered: '没有这样的来件', clear: '显示全部', call: (no: string) => `调用 ${no}`, reasons: '原因', written: '对方写的', replays: '重新处理记录', see: '看来件',
    replay: '重新处理', replayNote: '按伙伴现在的权限和产品叫法再判一次。', replayMany: (n: number) => `重新处理 ${n} 条`,
    taken: '已收下,交给业务处理', still: '仍被拒:原因见下', many: (taken: number, still: number) => (still === 0 ? `${taken} 条已收下` : `${taken} 条已收下,${still} 条仍被拒`), failed: (why: string) => `没有做完:${why}`,
    by: (who: string) => `由 ${who}`, none: '–',
  },
  delivery: {
    column: { seq: '序号', type: '消息', document: '单号', state: '状态', attempts: '次数', next: '下次', answer: '对方回答', done: '送达' },
    stateOf: { PENDING: '待送', DELIVERED: '已送达', EXHAUSTED: '放弃' } as Record<string, string>,
    empty: '还没有要告诉它的消息', count: (n: string) => `共 ${n} 条`, to: '回调地址', asks: '负责人', types: '订阅', since: '订阅于', pausedTitle: '已暂停',
    replay: '从这条起重发', resume: '恢复并重发', replayTitle: '重发', replayNote: '序号之后的消息全部再送一遍,暂停的订阅同时恢复。对方按 webhook-id 识别重复。', after: '从哪个序号之后', replayed: '已排入重发', number: '请填 0 或更大的整数', error: '错误',
  },
  files: {
    column: { name: '文件', state: '状态', rows: '行', documents: '单据', format: '格式', by: '上传人', at: '上传', line: '行号', wrong: '问题' },
    cell: cells, stateOf: fileStates, unfit,
    partner: '伙伴', choosePartner: '选择伙伴', noPartner: '先选文件是谁的', noPartnerDo: '选好伙伴后,可以上传它的订单或进度表格。', nobody: '没有可以上传文件的伙伴', nobodyDo: '请管理员先在“伙伴系统”里登记客户或外协厂。',
    empty: '还没有上传过文件', emptyDo: '把 CSV 或 .xlsx 拖到上面,先看预览,确认无误再导入。', count: (n: string) => `共 ${n} 份文件`,
    drop: '把表格拖到这里', dropOr: '或', choose: '选择文件', dropNote: 'CSV、.xlsx,也收 EDIFACT、X12、UBL 电子订单;1 MB、5 000 行以内。上传后先预览,不会马上变成订单。', uploading: '正在读取……', before: '这份文件以前传过,打开的是那一份',
    defaults: '文件里没写的,按这里补', encoding: '文字编码', encodingAuto: '自动识别', tradeOf: { DOMESTIC: '内销', EXPORT: '外销' }, unsaid: '不补', currencyHint: '如 CNY',
    exportXlsx: '导出订单 .xlsx', exportCsv: '导出 .csv', exported: '已导出',
    faulty: (n: number) => `${n} 行有问题`, all: '全部', onlyFaulty: '有问题', byRow: '按行', rowCount: (n: string) => `共 ${n} 行`, good: '没有问题', goodDo: '可以试运行或导入了。', noRows: '没有行', showAll: '看全部行',
    mend: '逐条改正', row: (no: number) => `第 ${no} 行`, inFile: (line: number) => `文件第 ${line} 行`, save: '保存并到下一处', saved: '已改正', allMended: '全部改好了', remove: '删除此行', removed: (n: number) => `已删除 ${n} 行`, removeMany: (n: number) => `删除 ${n} 行`,
    stale: '这份文件刚被别人改过,已重新读取,请再按一次。', orders: '看这些订单', order: '看订单', inbound: '看来件', by: (who: string, at: string) => `${who} · ${at}`, warnings: '整份文件的提醒', discard: '弃用', discarded: '已弃用这份文件',
    discardTitle: (name: string) => `弃用 · ${name}`, discardNote: '弃用后不能再导入;同一份文件可以重新上传。',
    import: '导入', importTitle: (name: string) => `导入 · ${name}`, importNote: (rows: number, documents: number) => `${rows} 行,${documents} 张单据。要么全部导入,要么一张也不导入。`, accept: '我看过这些提醒,照样导入', mendFirst: '先改正有问题的行,才能导入。',
    dryRun: '试运行', dryRunGood: (n: number) => `试运行通过:${n} 张单据都可以导入,还没有导入任何一张。`, imported: (n: number) => `已导入 ${n} 张单据`, made: '已导入,正在交给业务处理。',
  },
}
