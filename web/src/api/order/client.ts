import createClient from 'openapi-fetch'
import { send } from '../http'
import type { components, paths } from './schema'

export type Schemas = components['schemas']

export const order = createClient<paths>({ baseUrl: '/api/order', fetch: send })
