import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { FileRow, PartnerFile } from '@/api/partner/files'
import type { Partner } from '@/api/partner/queries'
import FileDrop from './FileDrop.vue'
import FileRowPanel from './FileRowPanel.vue'
import en from './files.en'
import { LARGEST_MB, changed, fileState, fileTone, fileType, nextToMend, numbers, rowColumns, theOne, wrongAll, wrongAt } from './files'
import { t } from './fileWords'
import zh from './files.zh-CN'

const row = (no: number, cells: Record<string, string>, ...columns: string[]): FileRow => ({
  no, line: no + 1, cells, findings: columns.map((column) => ({ pointer: `/rows/${no}/${column}`, line: no + 1, column, code: 'x', zh: `${column}不对`, en: `${column} is wrong` })),
})
const partner = (more: Partial<Partner>): Partner =>
  ({ id: 'p', code: 'P', name: 'P', kind: 'CUSTOMER', partyCode: 'C1', types: ['order.placed'], callsPerMinute: 1, suspended: false, registeredAt: '', version: 0, keys: [], ...more }) as Partner
const file = (more: Partial<PartnerFile>) => ({ state: 'OPEN', faulty: 0, ...more }) as PartnerFile
const bytes = (size: number, name = 'a.csv') => new File([new Uint8Array(size)], name)

afterEach(() => vi.unstubAllGlobals())

describe('whose files can be brought', () => {
  it('are customers who may order and workshops who may report, while they are let in', () => {
    expect(fileType(partner({}))).toBe('order.placed')
    expect(fileType(partner({ kind: 'WORKSHOP', types: ['progress.reported'] }))).toBe('progress.reported')
    expect(fileType(partner({ types: ['payment.slip-sent'] }))).toBeNull()
    expect(fileType(partner({ kind: 'BANK' }))).toBeNull()
    expect(fileType(partner({ suspended: true }))).toBeNull()
  })
})

describe('what was dropped', () => {
  it('is one file that can be sent, or a reason', () => {
    const good = bytes(LARGEST_MB * 1024 * 1024)
    expect(theOne([good])).toBe(good)
    expect(theOne([])).toBe('none')
    expect(theOne([good, good])).toBe('many')
    expect(theOne([bytes(0)])).toBe('empty')
    expect(theOne([bytes(LARGEST_MB * 1024 * 1024 + 1)])).toBe('large')
  })

  it('has the limit of the service, and says it', () => {
    const service = readFileSync(join(process.cwd(), '../event-contracts/src/main/java/org/gendan/contracts/partner/PartnerFiles.java'), 'utf8')
    expect(service).toContain(`LARGEST_MB = ${LARGEST_MB};`)
    for (const files of [zh.files, en.files]) {
      expect(files.dropNote).toContain(`${LARGEST_MB} MB`)
      expect(files.unfit.large).toContain(`${LARGEST_MB} MB`)
    }
  })

  it('leaves with what is assumed; what cannot be sent stays with a sentence', async () => {
    const wrapper = mount(FileDrop, { props: { type: 'order.placed', pending: false } })
    const drop = (files: File[]) => wrapper.find('section').trigger('drop', { dataTransfer: { files } })
    await drop([bytes(0)])
    expect(wrapper.find('[role=alert]').text()).toBe('这个文件是空的')
    await wrapper.find('input[maxlength="3"]').setValue(' cny ')
    await drop([bytes(3)])
    expect(wrapper.find('[role=alert]').exists()).toBe(false)
    expect(wrapper.emitted('file')).toEqual([[expect.any(File), { type: 'order.placed', encoding: '', currency: 'CNY', tradeType: '', requestedDate: '' }]])
    await wrapper.setProps({ pending: true })
    await drop([bytes(3)])
    expect(wrapper.emitted('file')).toHaveLength(1)
  })
})

describe('a row', () => {
  const faulty = row(2, { externalNo: 'PO-1', quantity: 'ten' }, 'quantity', '')

  it('says what is wrong at each cell and as a whole, in the language of the reader', () => {
    expect(wrongAt(faulty, 'quantity', 'zh-CN')).toBe('quantity不对')
    expect(wrongAt(faulty, 'quantity', 'en')).toBe('quantity is wrong')
    expect(wrongAt(faulty, 'unitPrice', 'en')).toBe('')
    expect(wrongAll(faulty, 'en')).toBe('quantity is wrong;  is wrong')
    const columns = rowColumns('order.placed', t.value, 'zh-CN')
    expect(columns.map((column) => column.key)).toEqual(
      ['line', 'externalNo', 'productCode', 'quantity', 'unitPrice', 'requestedDate', 'tradeType', 'currency', 'rush', 'requirements', 'wrong'],
    )
    expect(columns.map((column) => column.text(faulty)).slice(0, 4)).toEqual(['3', 'PO-1', '', 'ten'])
  })

  it('sends only what was typed anew', () => {
    expect(changed(faulty, { externalNo: 'PO-1 ', quantity: '10', unitPrice: '' })).toEqual({ quantity: '10' })
  })

  it('is followed by the next one to mend, from the top when there is none below', () => {
    const [second, fifth] = [row(2, {}, 'quantity'), row(5, {}, 'quantity')]
    expect(nextToMend([second, fifth], 2)).toBe(second)
    expect(nextToMend([second, fifth], 3)).toBe(fifth)
    expect(nextToMend([second], 5)).toBe(second)
    expect(nextToMend([], 5)).toBeNull()
  })
})

describe('what became of a file', () => {
  it('is asked for by the numbers of its orders, each once', () => {
    expect(numbers([row(1, { externalNo: 'A' }), undefined, row(2, { externalNo: 'A' }), row(3, { externalNo: 'B' }), row(4, {})])).toBe('A,B')
    expect(numbers(Array.from({ length: 300 }, (_, no) => row(no, { externalNo: `N${no}` }))).split(',')).toHaveLength(200)
    expect(numbers(Array.from({ length: 200 }, (_, no) => row(no, { externalNo: String(no).padEnd(60, 'x') }))).length).toBeLessThanOrEqual(2_500)
  })

  it('shows how much there is to mend while it is open', () => {
    expect(fileState(file({ faulty: 3 }), t.value)).toBe('3 行有问题')
    expect(fileState(file({ faulty: 3, state: 'DISCARDED' }), t.value)).toBe('已弃用')
    expect([file({ faulty: 1 }), file({}), file({ state: 'COMMITTED' }), file({ state: 'DISCARDED' }), file({ state: 'REJECTED' })].map(fileTone)).toEqual(['bad', 'wait', 'good', 'over', 'bad'])
  })
})

describe('mending a row', () => {
  const seen = { partner: 'p', id: 'f', etag: '"3"' }
  const mounted = () => mount(FileRowPanel, { props: { row: row(2, { externalNo: 'PO-1', quantity: 'ten' }, 'quantity'), type: 'order.placed', seen, editable: true, imported: false }, attachTo: document.body, global: { stubs: { RouterLink: true } } })
  const typing = async (wrapper: ReturnType<typeof mounted>) => {
    await wrapper.find('[aria-invalid=true]').setValue('10')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
  }

  it('sends the cell in the version that was seen, and says it is done', async () => {
    const fetched = vi.fn<(request: Request) => Promise<Response>>(async () => new Response(JSON.stringify({ id: 'f', version: 4 }), { headers: { 'content-type': 'application/json', ETag: '"4"' } }))
    vi.stubGlobal('fetch', fetched)
    const wrapper = mounted()
    await flushPromises()
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true')
    await typing(wrapper)
    const sent = fetched.mock.calls[0]![0]
    expect(new URL(sent.url).pathname).toBe('/api/partner/partners/p/files/f/edits')
    expect(sent.headers.get('If-Match')).toBe('"3"')
    expect(await sent.json()).toEqual({ rows: [{ no: 2, removed: false, cells: { quantity: '10' } }] })
    expect(wrapper.emitted('edited')).toEqual([[{ value: { id: 'f', version: 4 }, etag: '"4"' }, 2]])
    wrapper.unmount()
  })

  it('keeps what was typed when somebody was faster', async () => {
    vi.stubGlobal('fetch', vi.fn(async () => new Response(JSON.stringify({ code: 'request/version-stale', detail: '版本旧了' }), { status: 412, headers: { 'content-type': 'application/problem+json' } })))
    const wrapper = mounted()
    await typing(wrapper)
    expect(wrapper.emitted('stale')).toHaveLength(1)
    expect(wrapper.find<HTMLInputElement>('[aria-invalid=true]').element.value).toBe('10')
    wrapper.unmount()
  })
})
