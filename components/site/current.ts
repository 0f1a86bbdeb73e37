/**
 * How a link of the menu is marked on the page at `path`: as the page itself, as the section that
 * holds it (https://www.w3.org/TR/wai-aria-1.2/#aria-current), or not at all.
 */
export function currentMark(href: string, path: string): 'page' | 'true' | undefined {
  if (href === path) return 'page'
  const section = href.endsWith('/') && href !== '/'
  return section && path.startsWith(href) ? 'true' : undefined
}
