import { searchCookieName } from '#lib/desk/search-cookie.ts'
import { sessionCookies } from '#lib/desk/session-cookie.ts'
import type { Address } from './address-index.ts'

/** The pages of the desk, with the parameters that each reads. They are there without the lake. */
const pages: Readonly<Record<string, readonly string[]>> = {
  '/desk/': ['status', 'before'],
  '/desk/found/': ['before'],
  '/desk/letters/': [],
  '/desk/numbers/': [],
  '/desk/quarantine/': ['before'],
  '/desk/sessions/': ['password'],
  '/desk/sign-in/': ['error', 'request'],
}

const pageOfRequest = /^\/desk\/requests\/[1-9]\d{0,8}\/(?:erase\/)?$/

const cookies = [...sessionCookies, searchCookieName]

/** What lives at a path of the desk; undefined is 404. */
export function findDeskPage(path: string): Address | undefined {
  const query = pageOfRequest.test(path) ? [] : Object.hasOwn(pages, path) && pages[path]
  return query ? { lasts: 'request', query, cookies } : undefined
}

/** Whether a path is where a form of the desk is sent. */
export function isDeskAction(path: string): boolean {
  return /^\/desk\/actions\/[a-z-]{1,40}\/$/.test(path)
}
