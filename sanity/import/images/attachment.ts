/** The address of a link whose file is not yet in the lake. */
const scheme = 'attachment:'

export function attachmentHref(source: string): string {
  return `${scheme}${source}`
}

/** The file that such a link names; `undefined` for any other link. */
export function attachmentSource(href: string): string | undefined {
  return href.startsWith(scheme) ? href.slice(scheme.length) : undefined
}
