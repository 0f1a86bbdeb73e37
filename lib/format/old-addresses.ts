import { anyOrigin } from './any-origin.ts'
import { normalText, siteAddress, type OwnSite, type SiteAddress } from './site-path.ts'

/** Where a redirect starts: a path, and the parameters that the query must have. */
export type OldAddress = {
  /** As `sitePath` writes it. */
  path: string
  /** `name=value` in one spelling, sorted. */
  parameters: readonly string[]
}

/** Redirects by where they start. */
export type OldAddresses<Step> = {
  /** False where another one already starts there. */
  add(address: OldAddress, step: Step): boolean
  /**
   * The redirect of an address, and what it leaves of the query. One that names parameters comes
   * before that of the path; of several, the one that names the most.
   */
  find(address: Pick<SiteAddress, 'path' | 'search'>): { step: Step; rest: string } | undefined
}

/** More parameters of one request are not looked at. */
const mostParameters = 100

/** Parses where a redirect starts. Undefined for what no request can name: a fragment, another site. */
export function parseOldAddress(href: string, site: OwnSite = {}): OldAddress | undefined {
  const address = siteAddress(href, site)
  if (address === undefined || href.includes('#')) return undefined
  const parameters = partsOf(address.search).map(normalParameter)
  return { path: address.path, parameters: [...new Set(parameters)].toSorted() }
}

/** The one spelling in which the start of a redirect is stored: `/rent/`, `/?p=12`. */
export function oldAddressText({ path, parameters }: OldAddress): string {
  return parameters.length === 0 ? path : `${path}?${parameters.join('&')}`
}

/** The same from any spelling. */
export function normalOldAddress(href: string, site: OwnSite = {}): string | undefined {
  const address = parseOldAddress(href, site)
  return address && oldAddressText(address)
}

type Named<Step> = { parameters: readonly string[]; step: Step }
type AtPath<Step> = { plain?: { step: Step }; named: Map<string, Named<Step>[]> }

export function createOldAddresses<Step>(): OldAddresses<Step> {
  const paths = new Map<string, AtPath<Step>>()
  const starts = new Set<string>()
  return {
    add(address, step) {
      const start = oldAddressText(address)
      if (starts.has(start)) return false
      starts.add(start)
      const { path, parameters } = address
      const known = paths.get(path) ?? { named: new Map<string, Named<Step>[]>() }
      paths.set(path, known)
      const [first] = parameters
      if (first === undefined) known.plain = { step }
      else {
        const others = known.named.get(first) ?? []
        others.push({ parameters, step })
        known.named.set(first, others)
      }
      return true
    },
    find({ path, search }) {
      const known = paths.get(path)
      if (known === undefined) return undefined
      return findNamed(known.named, search) ?? (known.plain && { ...known.plain, rest: search })
    },
  }
}

function findNamed<Step>(named: AtPath<Step>['named'], search: string) {
  if (named.size === 0 || search === '') return undefined
  const parts = partsOf(search)
  const given = new Set(parts.slice(0, mostParameters).map(normalParameter))
  let best: Named<Step> | undefined
  for (const parameter of given) {
    for (const each of named.get(parameter) ?? []) {
      const isBetter = each.parameters.length > (best?.parameters.length ?? 0)
      if (isBetter && each.parameters.every((one) => given.has(one))) best = each
    }
  }
  if (best === undefined) return undefined
  const used = new Set(best.parameters)
  const rest = parts.filter((part) => !used.has(normalParameter(part))).join('&')
  return { step: best.step, rest: rest === '' ? '' : `?${rest}` }
}

function partsOf(search: string): string[] {
  return search.replace(/^\?/, '').split('&').filter(Boolean)
}

function normalParameter(part: string): string {
  return normalText(new URLSearchParams(part).toString()) ?? part
}

/** Where a redirect ends, and the redirects that lead there after it. */
export type Followed<Step> = {
  to: string
  after: readonly Step[]
  /** The redirect at which they come back to one of them; undefined where they end. */
  circle: Step | undefined
}

/**
 * Follows redirects from one to the end of the chain. Each passes the query and the fragment on
 * unless its own target has one. `to` is in the form of `siteHref` where it is an address of ours.
 *
 * @param query what the first one passes on, with its `?`
 */
export function followRedirects<Step extends { to: string }>(
  start: Step,
  steps: OldAddresses<Step>,
  site: OwnSite,
  query = '',
): Followed<Step> {
  const seen = new Set([start])
  let to = onward(start.to, { search: query, hash: '' }, site)
  for (;;) {
    const address = siteAddress(to, site)
    const found = address && steps.find(address)
    const after = [...seen].slice(1)
    if (address === undefined || found === undefined) return { to, after, circle: undefined }
    if (seen.has(found.step)) return { to, after, circle: found.step }
    seen.add(found.step)
    to = onward(found.step.to, { search: found.rest, hash: address.hash }, site)
  }
}

function onward(
  to: string,
  { search, hash }: Pick<SiteAddress, 'search' | 'hash'>,
  site: OwnSite,
): string {
  const own = siteAddress(to, site)
  if (own) return `${own.path}${own.search || search}${own.hash || hash}`
  const url = URL.parse(to, anyOrigin)
  if (url === null || url.origin === anyOrigin || (search === '' && hash === '')) return to
  url.search ||= search
  url.hash ||= hash
  return url.href
}
