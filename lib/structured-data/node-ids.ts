import { canonical } from '#lib/metadata/canonical.ts'

/**
 * `@id`s of the nodes that several pages describe. They never change: search engines join what
 * they read on different pages by them.
 */
export const organizationId = (siteUrl: string) => `${siteUrl}/#organization`
export const professionalServiceId = (siteUrl: string) => `${siteUrl}/#office`
export const logoId = (siteUrl: string) => `${siteUrl}/#logo`
export const webSiteId = (siteUrl: string) => `${siteUrl}/#website`
export const blogId = (siteUrl: string) => nodeOfPage(canonical(siteUrl, '/blog/'), 'blog')

export const authorId = (siteUrl: string, slug: string) =>
  nodeOfPage(canonical(siteUrl, `/authors/${slug}/`), 'author')

/** A service by the address of its page. */
export const serviceId = (siteUrl: string, href: string) =>
  nodeOfPage(canonical(siteUrl, href), 'service')

/** A testimonial has the same `@id` on every page: that of the page with all testimonials. */
export const reviewId = (siteUrl: string, documentId: string) =>
  nodeOfPage(canonical(siteUrl, '/testimonials/'), documentId.replace(/[^\w-]/g, '-'))

/** A node about the page at `url` (its canonical): `https://…/blog/slug/#article`. */
export const nodeOfPage = (url: string, name: string) => `${url}#${name}`
