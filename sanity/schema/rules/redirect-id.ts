/** The id of the redirect of an old address, always the same for one address. */
export function redirectId(from: string): string {
  return `redirect-${from.replace(/^\/+|(?<!\/)\/+$/g, '').replace(/[^a-zA-Z0-9_-]+/g, '-')}`
}
