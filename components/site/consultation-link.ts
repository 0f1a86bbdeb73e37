/**
 * The address of the form for a link on the page at `path`: a service or an article goes along, and
 * the form shows it preselected.
 */
export function consultationLink(path: string): string {
  const withContext = /^\/(?:services|blog)\/[a-z\d-]+\/$/.test(path) && path !== '/blog/topics/'
  return withContext ? `/consultation/?context=${path}` : '/consultation/'
}
