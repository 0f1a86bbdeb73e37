/** Pages of the site that are no subject of a request: lists, forms, and what the law wants. */
const withoutSubject = new Set([
  '/blog/',
  '/blog/topics/',
  '/consultation/',
  '/contacts/',
  '/letters/',
  '/privacy/',
  '/search/',
  '/services/',
  '/testimonials/',
])

/** Whether a request may be about the page at a path: a service, an article, a person, … */
export function isContextPath(path: string): boolean {
  const isPage = /^\/(?:(?:services|authors|blog|blog\/topics)\/)?[a-z\d-]{1,150}\/$/.test(path)
  return isPage && !withoutSubject.has(path)
}
