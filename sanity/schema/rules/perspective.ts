/**
 * The perspective of visitors at the time a document appears: published documents; for a version in
 * a release, the site after that release.
 */
export function visitorsPerspective(documentId: string | undefined): 'published' | [string] {
  const [, release] = /^versions\.([^.]+)\./.exec(documentId ?? '') ?? []
  return release === undefined ? 'published' : [release]
}

/**
 * The perspective in which a document must have no rival: everything stored, since any draft may be
 * published first; for a version in a release, the site after that release.
 */
export function rivalsPerspective(documentId: string | undefined): 'raw' | [string] {
  const perspective = visitorsPerspective(documentId)
  return perspective === 'published' ? 'raw' : perspective
}
