import { receiptCookieName } from '#lib/consultations/receipt.ts'
import { rejectedFormCookieName } from '#lib/consultations/rejected-form-cookie.ts'
import { keptFormCookieNames } from '#lib/consultations/kept-form-cookie.ts'
import { typedAddressCookieName } from '#lib/letters/typed-address-cookie.ts'
import { coverSizes } from '#lib/format/cover-files.ts'
import { drawingPaths } from '#lib/format/drawings.ts'
import type { Addresses } from '#lib/content/view/addresses.ts'
import { findRedirect, toRedirectIndex } from './redirect-index.ts'
import type { RedirectAnswer } from './redirect-index.ts'
import { findUsualRedirect } from './usual-redirects.ts'
import { pageOf } from './gone-pages.ts'
import { findNearest } from './nearest-page.ts'
import type { NearestPage } from './nearest-page.ts'

/** What lives at a path of the site, and how long its bytes are valid. */
export type Address = {
  /**
   * `content`: until the content that it shows changes. `build`: the same bytes until the next
   * build. `request`: made for each request.
   */
  lasts: 'content' | 'build' | 'request'
  /** Parameters of the query string that the page reads. */
  query?: readonly string[]
  /** Cookies that the page reads. */
  cookies?: readonly string[]
  /** Set where the page reads which page linked to it. */
  referer?: true
  /** Rendered at start-up, before anyone asks. */
  ahead?: true
}

/** Every address of the site, so that unknown ones cost neither a render nor a question to the lake. */
export type AddressIndex = {
  /** What lives at a path as `sitePath` writes it; undefined is 404, or 410 if it is gone. */
  find(path: string): Address | undefined
  /** Whether a path that is not found belonged to a page that was deleted or unpublished. */
  isGone(path: string): boolean
  /** Where an old address leads; `target` is a path with query, as in the request line. */
  redirect(target: string): RedirectAnswer | undefined
  /** The page that a visitor of an unknown path may have meant. */
  nearest(path: string): NearestPage | undefined
  /** Every path whose bytes last. */
  paths(): Iterable<string>
  /** When the next scheduled article becomes public, as an ISO instant. */
  nextDue: string | undefined
}

type Options = {
  /** Origin of this site. */
  siteUrl: string
  /** Paths of files that come with the build: `/logo.svg`. */
  files: readonly string[]
  /** Addresses of pages that are no longer there. */
  gone: readonly string[]
}

const page: Address = { lasts: 'content', ahead: true }
const cover: Address = { lasts: 'content' }
const file: Address = { lasts: 'build' }

const documents = [
  '/feed.xml',
  '/feed.atom',
  '/sitemap.xml',
  '/llms.txt',
  '/manifest.webmanifest',
] as const

const builtFiles = [
  '/robots.txt',
  '/indexnow.txt',
  '/icon.svg',
  '/apple-icon.png',
  '/favicon.ico',
  '/desk/manifest.webmanifest',
]

/** Made for each request, because it says until when it is valid. */
const securityFile = '/.well-known/security.txt'

const perRequest: Record<string, Address> = {
  '/search/': { lasts: 'request', query: ['q'] },
  '/consultation/': { lasts: 'request', query: ['context'], referer: true },
  '/consultation/thanks/': {
    lasts: 'request',
    query: ['number'],
    cookies: keptFormCookieNames(receiptCookieName),
  },
  '/letters/': {
    lasts: 'request',
    query: ['problem'],
    cookies: keptFormCookieNames(typedAddressCookieName),
  },
  '/letters/confirm/': { lasts: 'request', query: ['token'] },
  '/letters/unsubscribe/': { lasts: 'request', query: ['token'] },
  '/letters/done/': { lasts: 'request', query: ['step'] },
  '/consultation/retry/': {
    lasts: 'request',
    cookies: keptFormCookieNames(rejectedFormCookieName),
  },
}

/** The index of the addresses that come from content and of those that are always there. */
export function createAddressIndex(
  { pages, redirects, blogPages, nextDue }: Addresses,
  { siteUrl, files, gone }: Options,
): AddressIndex {
  const addresses = new Map<string, Address>()
  for (const path of [...builtFiles, ...drawingPaths, ...files]) addresses.set(path, file)
  for (const path of documents) addresses.set(path, page)
  addresses.set(securityFile, { lasts: 'request' })
  const addPage = (href: string) => {
    addresses.set(href, perRequest[href] ?? page)
    for (const file of coverSizes.keys()) addresses.set(`${href}${file}`, cover)
  }
  for (const { href, hasTwin } of pages) {
    addPage(href)
    if (hasTwin) addresses.set(`${href}index.md`, page)
  }
  for (const href of Object.keys(perRequest)) addPage(href)
  for (let number = 2; number <= blogPages; number += 1) addPage(`/blog/page/${number}/`)
  const redirectIndex = toRedirectIndex(redirects, siteUrl)
  const gonePages = new Set(gone)
  return {
    find: (path) => addresses.get(path),
    isGone: (path) => gonePages.has(pageOf(path)),
    redirect: (target) =>
      findRedirect(redirectIndex, target) ??
      findUsualRedirect(target, (path) => addresses.has(path)),
    nearest: (path) => findNearest(path, pages),
    *paths() {
      for (const [path, { lasts }] of addresses) if (lasts !== 'request') yield path
    },
    nextDue,
  }
}
