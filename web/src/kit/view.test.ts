import { beforeEach, expect, it } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import type { Column } from './column'
import { useView, viewOwner } from './view'

const column = (key: string, more: Partial<Column<object>> = {}): Column<object> => ({ key, title: key, width: 100, text: () => '', ...more })
const columns = shallowRef([column('no', { pinned: true }), column('a'), column('b'), column('c', { hidden: true })])
const view = () => effectScope().run(() => useView('test', columns))!
const keys = (of: ReturnType<typeof view>) => of.visible.value.map((one) => one.key)

beforeEach(() => {
  localStorage.clear()
  viewOwner.value = 'ann'
})

it('shows what the page shows until somebody changes it', () => expect(keys(view())).toEqual(['no', 'a', 'b']))

it('keeps order, width and choice for the same person', () => {
  const mine = view()
  mine.move('b', 'a')
  mine.show(columns.value[3]!, true)
  mine.resize(columns.value[1]!, 233.4)
  const later = view()
  expect(keys(later)).toEqual(['no', 'b', 'a', 'c'])
  expect(later.widthOf(columns.value[1]!)).toBe(233)
})

it('keeps them from others', () => {
  view().move('b', 'a')
  viewOwner.value = 'bob'
  expect(keys(view())).toEqual(['no', 'a', 'b'])
})

it('keeps pinned columns first', () => {
  const mine = view()
  mine.move('no', 'c')
  expect(keys(mine)[0]).toBe('no')
})

it('survives what is no view', () => {
  localStorage.setItem('gendan.view.ann.test', '{broken')
  expect(keys(view())).toEqual(['no', 'a', 'b'])
})
