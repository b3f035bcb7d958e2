export default {
  purchase: {
    actionOf: {
      approve: '审批', send: '下单', acknowledge: '登记供应商确认', redate: '改承诺日', receive: '到货登记', close: '关闭', closeShort: '短交关闭', cancel: '取消采购单',
    },
    doneOf: {
      approve: '已审批', send: '已下单', acknowledge: '承诺日已登记', redate: '承诺日已改', receive: '到货已登记', close: '已关闭', closeShort: '已短交关闭',
      cancel: '已取消',
    },
    about: {
      approve: '制单人不能审批自己的采购单;超过限额由总经理审批。', send: '采购单发给供应商。', acknowledge: '供应商接受并给出到货日。', redate: '下列订单等这批料,改晚会影响它们。',
      close: '货已全部入库。', closeShort: '余数不再交,等料的订单会重新缺料。', cancel: '等料的订单会重新缺料。',
    },
    promisedDate: '承诺到货日', later: (n: number) => `改晚后 ${n} 单赶不上需用日`, needed: (date: string) => `${date} 需用`, lines: '物料',
    lineCount: (n: number) => `${n} 行`, line: { material: '物料', quantity: '数量', received: '已收', price: '单价' }, total: '金额', promised: '承诺到货',
    promises: '承诺次数', created: '制单时间', waiting: '等料的订单', none: '没有订单在等', receipts: '到货记录', history: '承诺日变更', plant: '入库厂区', plantHint: '例如 P1',
    note: '送货单号', accepted: '合格', concession: '让步', rejected: '退回', defect: '缺陷', receiveAbout: '按行清点。让步接收或退回时写明缺陷。', openHere: '未收',
  },
  work: {
    actionOf: { accept: '登记接单', progress: '登记进度', takeBack: '回厂清点', close: '关闭', refuse: '登记拒单', cancel: '取消外协单' },
    doneOf: { accept: '已接单', progress: '进度已登记', takeBack: '回厂已清点', close: '已关闭', refuse: '拒单已登记', cancel: '已取消' },
    about: { accept: '代外协厂登记电话里答应的日期。', progress: '累计完成数,只增不减。', takeBack: '合格、返工、报废各点一次;返工退回外协厂。', close: '加工费已核对。', refuse: '', cancel: '' },
    promisedDate: '承诺日', doneSum: '累计完成', ready: '预计完成', problem: '问题', good: '合格', rework: '返工', scrap: '报废', note: '送货单号',
    facts: { quantity: '数量', open: '在外', done: '报告完成', back: '回厂合格', due: '要求日', promised: '承诺日', ready: '预计完成', heard: '最后回报', fee: '加工单价', scrap: '报废' },
    neverHeard: '下发后没有回报',
  },
}
