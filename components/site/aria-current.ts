/**
 * The `aria-current` of a menu link on the page at `path`: the page itself, the section that
 * contains it (https://www.w3.org/TR/wai-aria-1.2/#aria-current), or not at all.
 */
export function ariaCurrent(href: string, path: string): 'page' | 'true' | undefined {
  if (href === path) return 'page'
  const section = href.endsWith('/') && href !== '/'
  return section && path.startsWith(href) ? 'true' : undefined
}
