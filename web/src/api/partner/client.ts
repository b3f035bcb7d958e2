import createClient from 'openapi-fetch'
import { send } from '../http'
import type { components, paths } from './schema'

export type Schemas = components['schemas']

export const partner = createClient<paths>({ baseUrl: '/api/partner', fetch: send })
