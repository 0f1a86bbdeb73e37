/** Whether a text can stand in an address as a slug: small Latin letters, digits, single hyphens. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}
