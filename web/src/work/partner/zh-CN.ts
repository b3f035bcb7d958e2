import type { InboundState, PartnerKind } from '@/api/partner/queries'

const kinds: Record<PartnerKind, string> = { CUSTOMER: '客户', WORKSHOP: '外协厂', SUPPLIER: '供应商', CARRIER: '承运商', BANK: '银行' }
const states: Record<InboundState, string> = { REJECTED: '门口拒收', REFUSED: '业务拒绝', ACCEPTED: '已收,待处理', PROPOSED: '待人工决定', APPLIED: '已处理', DUPLICATE: '重复' }

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
}
