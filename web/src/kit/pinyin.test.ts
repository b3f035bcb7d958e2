import { expect, it } from 'vitest'
import { initials, matches } from './pinyin'

it('knows the initials of what stands in the palette', () => {
  expect(initials('订单跟踪')).toBe('ddgz')
  expect(initials('新建订单')).toBe('xjdd')
  expect(initials('排产 采购 仓储 财务 客服 总览')).toBe('pccgcccwkfzl')
  expect(initials('GD261104')).toBe('gd261104')
})

it('finds by text, by initials and by both', () => {
  expect(matches('新建订单', 'xj')).toBe(true)
  expect(matches('新建订单', '订单')).toBe(true)
  expect(matches('新建订单', 'xj 订')).toBe(true)
  expect(matches('新建订单', 'pc')).toBe(false)
})
