import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import Button from './Button.vue'
import DateField from './DateField.vue'
import { isoDay, today } from './days'
import ErrorState from './ErrorState.vue'
import Field from './Field.vue'

describe('a date field', () => {
  it('takes a day as people type it when they leave', async () => {
    const wrapper = mount(DateField, { props: { modelValue: '' } })
    const input = wrapper.find('.typed')
    await input.setValue('+3')
    expect(wrapper.emitted('update:modelValue')).toBeUndefined()
    await input.trigger('blur')
    expect(wrapper.emitted('update:modelValue')).toEqual([[isoDay(today() + 3)]])
  })

  it('keeps what it cannot read and says so', async () => {
    const wrapper = mount(DateField, { props: { modelValue: '2026-11-26' } })
    const input = wrapper.find<HTMLInputElement>('.typed')
    await input.setValue('99')
    await input.trigger('blur')
    expect(input.element.value).toBe('99')
    expect(input.attributes('aria-invalid')).toBe('true')
    expect(wrapper.emitted('update:modelValue')).toBeUndefined()
  })

  it('shows what is no day as it is', () => {
    const input = mount(DateField, { props: { modelValue: 'soon' } }).find<HTMLInputElement>('.typed')
    expect(input.element.value).toBe('soon')
    expect(input.attributes('aria-invalid')).toBe('true')
  })

  it('can be emptied', async () => {
    const wrapper = mount(DateField, { props: { modelValue: '2026-11-26' } })
    await wrapper.find('.typed').setValue('')
    await wrapper.find('.typed').trigger('blur')
    expect(wrapper.emitted('update:modelValue')).toEqual([['']])
  })
})

it('a field ties label, input and what is wrong together', () => {
  const wrapper = mount(Field, {
    props: { label: '数量', error: '须大于 0' },
    slots: { default: (given: { id: string; describedby: string | undefined }) => h('input', { id: given.id, 'aria-describedby': given.describedby }) },
  })
  const input = wrapper.find('input')
  expect(wrapper.find('label').attributes('for')).toBe(input.attributes('id'))
  expect(wrapper.find(`#${input.attributes('aria-describedby')}`).text()).toBe('须大于 0')
})

describe('a failure', () => {
  const failed = { status: 422, code: 'x', message: 'x', spoken: false, reference: '', errors: [] }

  it('is told in the words of the service first', () => {
    const problem = { ...failed, message: '客户不存在', spoken: true, reference: 'abcdef0123', errors: [{ detail: '第 1 行缺数量' }, { detail: '第 1 行缺数量' }] }
    const text = mount(ErrorState, { props: { problem } }).text()
    expect(text).toContain('客户不存在')
    expect(text.match(/第 1 行缺数量/g)).toHaveLength(1)
    expect(text).toContain('编号 abcdef01')
  })

  it('says what to do when only a status is known', () => {
    expect(mount(ErrorState, { props: { problem: { ...failed, status: 503 } } }).text()).toContain('服务暂时不可用')
    expect(mount(ErrorState, { props: { problem: { ...failed, status: 0, code: 'unreachable' } } }).text()).toContain('填的内容还在')
    expect(mount(ErrorState, { props: { problem: { ...failed, status: 403 } } }).text()).toContain('权限')
  })
})

it('a button shows work only when it takes a while', async () => {
  vi.useFakeTimers()
  const wrapper = mount(Button)
  await wrapper.setProps({ pending: true })
  expect(wrapper.attributes('aria-busy')).toBe('true')
  await vi.advanceTimersByTimeAsync(90)
  expect(wrapper.classes()).not.toContain('slow')
  await vi.advanceTimersByTimeAsync(20)
  expect(wrapper.classes()).toContain('slow')
  await wrapper.setProps({ pending: false })
  expect(wrapper.classes()).not.toContain('slow')
  vi.useRealTimers()
})
