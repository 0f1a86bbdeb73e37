/**
 * Name of the `<meta>` by which a page tells which state (`_rev`) of its document it shows, so that
 * the Studio can confirm a publication.
 */
export const revisionMark = 'content-revision'
