/** The id of a document itself, of whose draft or version in a release the id may be. */
export function publishedId(id: string): string {
  return id.replace(/^(?:drafts|versions\.[^.]+)\./, '')
}
