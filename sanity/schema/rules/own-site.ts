import type { OwnSite } from '#lib/format/site-path.ts'

/**
 * The site that this Studio is part of, for `sitePath`. Outside a browser only paths are known to
 * be the site's own.
 */
export function ownSite(): OwnSite {
  return typeof location === 'undefined' ? {} : { origins: [location.origin] }
}
