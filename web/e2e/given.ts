import type { Page } from '@playwright/test'

interface Coded {
  readonly items: readonly { readonly code: string }[]
}

/** The customer to work with: named by whoever prepared the stack, else the first there is. */
export async function theCustomer(page: Page): Promise<string> {
  return process.env['GENDAN_CUSTOMER'] ?? (await first(page, '/api/customer/customers?size=1'))
}

/** The product to work with, likewise. */
export async function theProduct(page: Page): Promise<string> {
  return process.env['GENDAN_PRODUCT'] ?? (await first(page, '/api/production/products?made=true&size=1'))
}

async function first(page: Page, path: string): Promise<string> {
  return ((await (await page.request.get(path)).json()) as Coded).items[0]!.code
}
