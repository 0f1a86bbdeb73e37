/** The id of the redirect of an old address: `/blog/old/` has one, however often it is written. */
export function redirectId(from: string): string {
  return `redirect-${from.replace(/^\/+|\/+$/g, '').replace(/[^a-zA-Z0-9_-]+/g, '-')}`
}
