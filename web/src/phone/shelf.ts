import type { Entry, Shelf } from './outbox'

const NAME = 'gendan-phone'
const OUTBOX = 'outbox'
const KEPT = 'kept'

let opened: Promise<IDBDatabase> | null = null

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(OUTBOX, { keyPath: 'key' })
      request.result.createObjectStore(KEPT)
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
  return opened
}

async function run<T>(store: string, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await database()).transaction(store, mode)
  return new Promise((resolve, reject) => {
    const request = work(transaction.objectStore(store))
    // Kept means written: the answer waits for the transaction, not for the request.
    transaction.addEventListener('complete', () => resolve(request.result))
    transaction.addEventListener('error', () => reject(transaction.error))
    transaction.addEventListener('abort', () => reject(transaction.error))
  })
}

/** The outbox in the phone's own database: it outlives the page, the browser and a dead battery. */
export const shelf: Shelf = {
  all: () => run(OUTBOX, 'readonly', (store) => store.getAll() as IDBRequest<Entry[]>),
  put: async (entry) => void (await run(OUTBOX, 'readwrite', (store) => store.put(entry))),
  drop: async (key) => void (await run(OUTBOX, 'readwrite', (store) => store.delete(key))),
}

/** What was last read, for when there is no network. */
export const keep = (name: string, value: unknown) => run(KEPT, 'readwrite', (store) => store.put(value, name))
export const kept = <T>(name: string) => run(KEPT, 'readonly', (store) => store.get(name) as IDBRequest<T | undefined>)
