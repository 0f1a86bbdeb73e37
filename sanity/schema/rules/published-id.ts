/** The published id of a document, given the id of it, of its draft or of its version in a release. */
export function publishedId(id: string): string {
  return id.replace(/^(?:drafts|versions\.[^.]+)\./, '')
}
