/** The id of the redirect of an old address, always the same for one address. */
export function redirectId(from: string): string {
  return `redirect-${from.replace(/^\/+|(?<!\/)\/+$/g, '').replace(/[^a-zA-Z0-9_-]+/g, '-')}`
}

/** An unused id for the redirect of a path: `/blog/a/` and `/blog-a/` must not share one. */
export function freeRedirectId(from: string, taken: { has: (id: string) => boolean }): string {
  let id = redirectId(from)
  while (taken.has(id)) id += '-2'
  return id
}
