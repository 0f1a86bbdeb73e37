/** Types whose pages state when they changed, in the head or in the JSON-LD. */
const dated: ReadonlySet<string> = new Set(['article', 'author', 'category', 'page', 'service'])

export function isDated(type: string | undefined): boolean {
  return type !== undefined && dated.has(type)
}
