export default {
  customer: '客户', customerHint: '输入编号或名称', externalNo: '客户单号', channel: '来单方式', trade: '业务', rush: '加急', currency: '币种',
  lines: '产品行', paste: '可从 Excel 粘贴:产品、数量、单价、要求日期、说明', copyLast: '复制上一单', copied: (no: string) => `已复制 ${no} 的产品行`,
  noLast: '这个客户还没有订单', save: '记下订单', saveReview: '记下并送评审', saved: (no: string) => `${no} 已记下`, savedReview: (no: string) => `${no} 已送评审`,
  terms: '付款条件', grade: (grade: string) => `${grade} 级`, limit: (amount: string) => `额度 ${amount}`, credit: (days: number) => `${days} 天`,
  unknown: '没有这个产品', removeLine: (no: number) => `删除第 ${no} 行`, restored: '已恢复未保存的内容',
  discard: '清空重填', discarded: '已清空', choose: '先选客户', fix: (n: number) => `${n} 格需要改正`, noLines: '至少写一行产品',
  
}
