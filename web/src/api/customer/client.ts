import createClient from 'openapi-fetch'
import { send } from '../http'
import type { components, paths } from './schema'

export type Schemas = components['schemas']

export const customer = createClient<paths>({ baseUrl: '/api/customer', fetch: send })
