/** Whether a text is a valid slug: lower-case Latin letters, digits, single hyphens. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}
