import createClient from 'openapi-fetch'
import { send } from '../http'
import type { components, paths } from './schema'

export type Schemas = components['schemas']

export const procurement = createClient<paths>({ baseUrl: '/api/procurement', fetch: send })
