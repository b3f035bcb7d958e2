import { expect, type APIResponse, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'

/** What a person's session may read through the gateway. */
export async function read<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(`/api/${path}`)
  expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}

/** Something new, or a word about something that has no version. */
export const tell = (page: Page, path: string, body: unknown = {}): Promise<APIResponse> => post(page, path, body, {})

/** A command on a document as it is now. */
export async function command(page: Page, document: string, verb: string, body?: unknown): Promise<APIResponse> {
  const etag = (await page.request.get(`/api/${document}`)).headers()['etag'] ?? ''
  return post(page, `${document}/${verb}`, body, { 'If-Match': etag })
}

/** Waits until a read tells what is wanted: the services hear of each other after a moment. */
export async function until<T>(page: Page, path: string, seen: (told: T) => boolean): Promise<T> {
  let told = await read<T>(page, path)
  await expect(async () => {
    told = await read<T>(page, path)
    expect(seen(told), JSON.stringify(told).slice(0, 400)).toBe(true)
  }).toPass({ timeout: 90_000 })
  return told
}

async function post(page: Page, path: string, data: unknown, headers: Readonly<Record<string, string>>): Promise<APIResponse> {
  const answer = await page.request.post(`/api/${path}`, {
    headers: { 'X-Requested-With': 'XMLHttpRequest', 'Idempotency-Key': randomUUID(), ...headers },
    ...(data !== undefined && { data }),
  })
  expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true)
  return answer
}
