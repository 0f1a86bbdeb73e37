/**
 * What visitors will see beside a document when it appears: what is published; for a version in a
 * release, the site as that release leaves it.
 */
export function visitorsPerspective(documentId: string | undefined): 'published' | [string] {
  const [, release] = /^versions\.([^.]+)\./.exec(documentId ?? '') ?? []
  return release === undefined ? 'published' : [release]
}
