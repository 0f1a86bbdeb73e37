import { anyOrigin } from '#lib/format/any-origin.ts'
import { sitePath } from '#lib/format/site-path.ts'
import type { Address, AddressIndex } from './addresses/address-index.ts'
import { findDeskPage, isDeskAction } from './addresses/desk-addresses.ts'
import { endpointMethods } from './endpoints.ts'

/** Which part of the site answers a request. */
export type Target =
  /** A page, feed or other file of ours; `search` holds the declared parameters alone. */
  | { kind: 'page'; path: string; address: Address; search: string }
  /** Next, with the visitor's own request. */
  | { kind: 'next'; as: NextClass }
  /** The page of the Studio. */
  | { kind: 'studio' }
  /** A script, style sheet or font of the build. */
  | { kind: 'build-file'; path: string }
  | { kind: 'health' }
  /** The target of the request form, and its hidden fields. */
  | { kind: 'form' }
  | { kind: 'hidden-fields' }
  /** The content API behind `/lake`, under its own path. */
  | { kind: 'lake'; path: string }
  /** Images and files of documents, under the paths that their asset documents give. */
  | { kind: 'assets' }
  /** The 404 page, or that of 410 for what is gone. */
  | { kind: 'missing'; path: string }
  | { kind: 'redirect'; location: string; status: 307 | 308 }
  | { kind: 'refuse'; status: 404 | 405 | 503; allow?: string }

export type NextClass = 'api' | 'draft' | 'dev'

export type Situation = {
  /** The lake runs behind `/lake`; otherwise content lives in Sanity's cloud. */
  embedded: boolean
  /** Next in development answers everything that is ours. */
  dev: boolean
  /** Undefined until the addresses are known. */
  index: AddressIndex | undefined
  /** Whether the request may see the drafts of the page at a path. */
  seesDrafts: (path: string) => boolean
}

const reading = 'GET, HEAD'

/**
 * Decides by method and request target (path with query, as in the request line). Only a path in its
 * one normal form is passed on: another form of a known address is redirected, any other is 404.
 * Pages live at addresses with a trailing slash, as the old blog had them; API routes accept both
 * forms, because a 308 on a POST loses webhooks.
 */
export function gate(method: string, target: string, situation: Situation): Target {
  const [raw = ''] = target.split('?', 1)
  const area = areaOf(raw)
  if (area === undefined) return atPage(method, target, situation)
  if (!isPlain(raw)) return { kind: 'missing', path: raw }
  const isReading = method === 'GET' || method === 'HEAD'
  const notAllowed: Target = { kind: 'refuse', status: 405, allow: reading }
  switch (area) {
    case 'lake':
      return situation.embedded && raw.startsWith('/lake/')
        ? { kind: 'lake', path: target.slice('/lake'.length) }
        : { kind: 'missing', path: raw }
    case 'images':
    case 'files':
      return isReading ? { kind: 'assets' } : notAllowed
    case 'api':
      return atEndpoint(method, raw)
    case 'desk':
      return atDesk(method, target, situation)
    case '_next':
      if (situation.dev) return { kind: 'next', as: 'dev' }
      if (!raw.startsWith('/_next/static/')) return { kind: 'refuse', status: 404 }
      return isReading ? { kind: 'build-file', path: raw } : notAllowed
    default:
      if (!isReading) return notAllowed
      if (needsSlash(raw)) return redirect(`${raw}/`, target)
      return situation.dev ? { kind: 'next', as: 'dev' } : { kind: 'studio' }
  }
}

/** Whether the list of addresses decides about a request target. */
export function isForIndex(target: string): boolean {
  return areaOf(target) === undefined
}

function areaOf(target: string): string | undefined {
  return /^\/(lake|images|files|api|_next|studio|desk)(?=[/?]|$)/.exec(target)?.[1]
}

function atPage(method: string, target: string, situation: Situation): Target {
  const { dev, index, seesDrafts } = situation
  const [raw = ''] = target.split('?', 1)
  const path = sitePath(raw)
  if (path === undefined) return { kind: 'missing', path: '/' }
  const isReading = method === 'GET' || method === 'HEAD'
  const old = index?.redirect(target)
  if (old) return isReading ? { kind: 'redirect', ...old } : refuseMethod
  const normal = new URL(path, anyOrigin).pathname
  if (dev || seesDrafts(normal)) {
    // Next's own tools in a draft post to the page.
    if (raw !== normal && isReading) return redirect(normal, target)
    return { kind: 'next', as: dev ? 'dev' : 'draft' }
  }
  if (index === undefined) return { kind: 'refuse', status: 503 }
  const address = index.find(path)
  if (address === undefined) return { kind: 'missing', path }
  if (!isReading) return refuseMethod
  if (raw !== normal) return redirect(normal, target)
  return { kind: 'page', path, address, search: declaredQuery(target, address) }
}

const refuseMethod: Target = { kind: 'refuse', status: 405, allow: reading }

/** What is answered without Next. */
const ownEndpoints: ReadonlyMap<string, 'health' | 'form' | 'hidden-fields'> = new Map([
  ['/api/health', 'health'],
  ['/api/consultations', 'form'],
  ['/api/consultations/hidden-fields', 'hidden-fields'],
])

function atEndpoint(method: string, path: string): Target {
  const name = path.replace(/\/$/, '')
  const methods = endpointMethods(name)
  if (methods === undefined) return { kind: 'refuse', status: 404 }
  if (!methods.includes(method)) return { kind: 'refuse', status: 405, allow: methods.join(', ') }
  const kind = ownEndpoints.get(name)
  return kind ? { kind } : { kind: 'next', as: 'api' }
}

/** The desk has fixed addresses, and its manifest is a file among others. */
function atDesk(method: string, target: string, situation: Situation): Target {
  const [path = ''] = target.split('?', 1)
  if (path === '/desk/manifest.webmanifest') return atPage(method, target, situation)
  if (isDeskAction(path)) {
    if (method !== 'POST') return { kind: 'refuse', status: 405, allow: 'POST' }
    return { kind: 'next', as: situation.dev ? 'dev' : 'api' }
  }
  const address = findDeskPage(needsSlash(path) ? `${path}/` : path)
  if (address === undefined) return { kind: 'missing', path }
  if (method !== 'GET' && method !== 'HEAD') return refuseMethod
  if (needsSlash(path)) return redirect(`${path}/`, target)
  if (situation.dev) return { kind: 'next', as: 'dev' }
  return { kind: 'page', path, address, search: declaredQuery(target, address) }
}

/** No empty and no dot segments, no backslash, and no escape that could hide one. */
function isPlain(path: string): boolean {
  return !/\/\/|\\|%(?![\da-f]{2})|%(?:2e|2f|5c|00)|\/\.{1,2}(?:\/|$)/i.test(path)
}

function needsSlash(path: string): boolean {
  return !path.endsWith('/') && !path.slice(path.lastIndexOf('/')).includes('.')
}

function redirect(path: string, target: string): Target {
  const [raw = ''] = target.split('?', 1)
  return { kind: 'redirect', location: `${path}${target.slice(raw.length)}`, status: 308 }
}

/** The query string with the parameters that the page reads, each once. */
function declaredQuery(target: string, { query = [] }: Address): string {
  const given = new URL(target, anyOrigin).searchParams
  const declared = new URLSearchParams()
  for (const name of query) {
    const value = given.get(name)
    if (value !== null) declared.set(name, value)
  }
  return declared.size > 0 ? `?${declared}` : ''
}
