import type { Entry, Shelf, Shot } from './outbox'

const NAME = 'gendan-phone'
const OUTBOX = 'outbox'
const KEPT = 'kept'
/** The bytes of photos lie apart: the list of what waits is read often. */
const PHOTOS = 'photos'

let opened: Promise<IDBDatabase> | null = null

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 2)
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      if (oldVersion < 1) {
        request.result.createObjectStore(OUTBOX, { keyPath: 'key' })
        request.result.createObjectStore(KEPT)
      }
      request.result.createObjectStore(PHOTOS, { keyPath: 'key' })
    })
    request.addEventListener('success', () => {
      // Another tab with a newer page may want to change the database.
      request.result.addEventListener('versionchange', () => {
        request.result.close()
        opened = null
      })
      resolve(request.result)
    })
    request.addEventListener('error', () => reject(request.error))
  })
  return opened
}

async function run<T>(store: string, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  let request!: IDBRequest<T>
  await written([store], mode, (transaction) => (request = work(transaction.objectStore(store))))
  return request.result
}

/** Kept means written: the answer waits for the transaction, not for its requests. */
async function written(stores: readonly string[], mode: IDBTransactionMode, work: (transaction: IDBTransaction) => void): Promise<void> {
  const transaction = (await database()).transaction(stores, mode)
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('error', () => reject(transaction.error))
    transaction.addEventListener('abort', () => reject(transaction.error))
    work(transaction)
  })
}

/** The outbox in the phone's own database: it outlives the page, the browser and a dead battery. */
export const shelf: Shelf = {
  all: () => run(OUTBOX, 'readonly', (store) => store.getAll() as IDBRequest<Entry[]>),
  put: async (entry) => void (await run(OUTBOX, 'readwrite', (store) => store.put(entry))),
  drop: (key) =>
    written([OUTBOX, PHOTOS], 'readwrite', (transaction) => {
      transaction.objectStore(OUTBOX).delete(key)
      transaction.objectStore(PHOTOS).delete(key)
    }),
}

/** A report and its photos, all of them or none. */
export const putAll = (entries: readonly Entry[], shots: readonly Shot[]): Promise<void> =>
  written([OUTBOX, PHOTOS], 'readwrite', (transaction) => {
    entries.forEach((entry) => transaction.objectStore(OUTBOX).put(entry))
    shots.forEach((shot) => transaction.objectStore(PHOTOS).put(shot))
  })

export const shotOf = (key: string) => run(PHOTOS, 'readonly', (store) => store.get(key) as IDBRequest<Shot | undefined>)

/** What was last read, for when there is no network. */
export const keep = (name: string, value: unknown) => run(KEPT, 'readwrite', (store) => store.put(value, name))
export const kept = <T>(name: string) => run(KEPT, 'readonly', (store) => store.get(name) as IDBRequest<T | undefined>)
