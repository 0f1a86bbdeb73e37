import { isLoopbackUrl } from './hosts/loopback.ts'

/**
 * Whether demo content must be marked and kept from search engines on a site: everywhere except on
 * a loopback address, where it behaves as ordinary content so that everything can be tried.
 *
 * @param siteUrl the site's origin, an absolute URL
 */
export function marksDemo(siteUrl: string): boolean {
  return !isLoopbackUrl(siteUrl)
}

/** Whether this content is demo content that strangers could take for real (`marksDemo`). */
export function isPublicDemo(content: { demo?: boolean | undefined }, siteUrl: string): boolean {
  return content.demo === true && marksDemo(siteUrl)
}
