import { canonical } from '#lib/metadata/canonical.ts'

/**
 * `@id`s of the nodes that several pages describe. They never change: search engines join what
 * they read on different pages by them.
 */
export const organizationId = (siteUrl: string) => `${siteUrl}/#organization`
export const logoId = (siteUrl: string) => `${siteUrl}/#logo`
export const webSiteId = (siteUrl: string) => `${siteUrl}/#website`

/** An author keeps this `@id` when the author's own page appears. */
export const authorId = (siteUrl: string, slug: string) =>
  `${canonical(siteUrl, `/authors/${slug}/`)}#author`

/** A node about the page at `url` (its canonical): `https://…/blog/slug/#article`. */
export const nodeOfPage = (url: string, name: string) => `${url}#${name}`
