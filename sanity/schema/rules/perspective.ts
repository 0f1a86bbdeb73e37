/**
 * What visitors will see beside a document when it appears: what is published; for a version in a
 * release, the site as that release leaves it.
 */
export function visitorsPerspective(documentId: string | undefined): 'published' | [string] {
  const [, release] = /^versions\.([^.]+)\./.exec(documentId ?? '') ?? []
  return release === undefined ? 'published' : [release]
}

/**
 * What a document must not get into the way of: all that is stored, whichever is published first;
 * for a version in a release, the site as that release leaves it, where others may make way.
 */
export function rivalsPerspective(documentId: string | undefined): 'raw' | [string] {
  const perspective = visitorsPerspective(documentId)
  return perspective === 'published' ? 'raw' : perspective
}
