/** Types whose pages state in their head which revision they show. */
const types: ReadonlySet<string> = new Set(['article', 'author', 'category', 'page', 'service'])

export function hasRevision(type: string | undefined): boolean {
  return type !== undefined && types.has(type)
}
