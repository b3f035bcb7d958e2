import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import type { Column } from './column'
import DataGrid from './DataGrid.vue'
import GridHead from './GridHead.vue'
import { pressed } from './shortcuts'

interface Row {
  readonly id: string
  readonly name: string
}

const columns: readonly Column<Row>[] = [
  { key: 'id', title: 'Id', width: 80, pinned: true, sort: 'id', text: (row) => row.id },
  { key: 'name', title: 'Name', width: 100, grow: true, text: (row) => row.name },
  { key: 'extra', title: 'Extra', width: 100, hidden: true, text: () => 'x' },
]
const many = (count: number, hole = -1) => Array.from({ length: count }, (_, at) => (at === hole ? undefined : { id: `r${at}`, name: `n${at}` }))

function grid(rows: readonly (Row | undefined)[]) {
  const given = {
    view: 'test', label: 'Things', columns, rows, rowId: (row: Row) => row.id, rowName: (row: Row) => row.name, selected: new Set<string>(), active: 0,
    'onUpdate:selected': (selected: ReadonlySet<string>) => wrapper.setProps({ selected } as never),
    'onUpdate:active': (active: number) => wrapper.setProps({ active } as never),
  }
  const wrapper = mount(DataGrid as never, { props: given as never, attachTo: document.body })
  return wrapper
}

const press = (key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, ...more })
  Object.defineProperty(event, 'target', { value: document.body })
  pressed(event)
  return nextTick()
}

beforeEach(() => {
  localStorage.clear()
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 720 })
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, value: 1_200 })
})
afterEach(() => (document.body.innerHTML = ''))

describe('the grid', () => {
  it('draws what is in sight and tells how long the whole is', () => {
    const wrapper = grid(many(5_000))
    expect(wrapper.attributes('aria-rowcount')).toBe('5001')
    const drawn = wrapper.findAll('[role=row][aria-selected]').length
    expect(drawn).toBeGreaterThan(15)
    expect(drawn).toBeLessThan(60)
    wrapper.unmount()
  })

  it('turns round what can be turned, and says which way it goes', async () => {
    const head = mount(GridHead as never, {
      props: {
        view: { visible: { value: [{ ...columns[0]!, goes: 'down' }, { ...columns[1]!, sort: 'name' }] }, widthOf: () => 80 }, pins: new Map(), width: 400, busy: false, sort: 'id',
        'onUpdate:sort': (sort: string) => head.setProps({ sort } as never),
      } as never,
    })
    const [id, name] = head.findAll('[role=columnheader]').slice(1)
    const sorts = () => [id!.attributes('aria-sort'), name!.attributes('aria-sort')]
    expect(sorts()).toEqual(['descending', undefined])
    await id!.find('button').trigger('click')
    expect(sorts()).toEqual(['ascending', undefined])
    await name!.find('button').trigger('click')
    await name!.find('button').trigger('click')
    expect(head.emitted('update:sort')).toEqual([['-id'], ['name']])
    expect(sorts()).toEqual([undefined, 'ascending'])
  })

  it('shows the columns the page shows, and sorts where the service can', async () => {
    const wrapper = grid(many(3))
    expect(wrapper.findAll('[role=columnheader]')).toHaveLength(3)
    await wrapper.find('[role=columnheader] button').trigger('click')
    expect(wrapper.emitted('update:sort')).toEqual([['id']])
    wrapper.unmount()
  })

  it('walks, selects and opens by keyboard', async () => {
    const wrapper = grid(many(10))
    await press('j')
    await press('j')
    await press('k')
    expect(wrapper.attributes('aria-activedescendant')).toMatch(/-1$/)
    await press('x')
    await press('j')
    await press('j')
    await press('X', { shiftKey: true })
    expect([...(wrapper.props() as unknown as { selected: ReadonlySet<string> }).selected]).toEqual(['r1', 'r2', 'r3'])
    await press('Enter')
    expect(wrapper.emitted('open')).toEqual([[{ id: 'r3', name: 'n3' }]])
    wrapper.unmount()
  })

  it('stops at both ends', async () => {
    const wrapper = grid(many(2))
    await press('k')
    expect(wrapper.attributes('aria-activedescendant')).toMatch(/-0$/)
    for (let at = 0; at < 5; at++) await press('j')
    expect(wrapper.attributes('aria-activedescendant')).toMatch(/-1$/)
    wrapper.unmount()
  })

  it('copies the selected rows as a table', async () => {
    const written = vi.fn(async () => {})
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: written } })
    const wrapper = grid(many(4))
    await press('j')
    await press('x')
    await press('c', { ctrlKey: true })
    expect(written).toHaveBeenCalledWith('Id\tName\nr1\tn1')
    wrapper.unmount()
  })

  it('leaves a hole where a row has not come yet', async () => {
    const wrapper = grid(many(4, 1))
    expect(wrapper.findAll('.hole')).toHaveLength(1)
    await press('j')
    await press('x')
    await press('Enter')
    expect(wrapper.emitted('open')).toBeUndefined()
    wrapper.unmount()
  })
})
