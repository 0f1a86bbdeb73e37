/** Whether a text can be used as a slug: small Latin letters, digits, single hyphens. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}
