export default {
  given: (what: string) => `只看 ${what}`,
  lateOf: { OPEN: '已逾期', ANY: '晚交' },
  lateReasonOf: {
    MATERIAL: '因物料晚交', PRODUCTION: '因生产晚交', OUTSOURCING: '因外协晚交', QUALITY: '因质量晚交', PAYMENT: '因货款晚交', LOGISTICS: '因物流晚交',
    CUSTOMER: '因客户晚交', UNKNOWN: '晚交,原因未记录',
  },
}
