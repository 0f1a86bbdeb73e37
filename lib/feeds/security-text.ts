import type { Site } from '#lib/content/view/site.ts'

/** RFC 9116 wants less than a year; the file is made for each request, so that it never expires. */
const validDays = 180

/**
 * Where to report a security problem, as RFC 9116 (https://www.rfc-editor.org/rfc/rfc9116) has it:
 * the site's own e-mail address, or its form if it has none. `now` is in milliseconds since 1970.
 */
export function securityText(
  { contacts }: Pick<Site, 'contacts'>,
  { siteUrl, now }: { siteUrl: string; now: number },
): string {
  const expires = new Date(now + validDays * 24 * 60 * 60_000)
  expires.setUTCHours(0, 0, 0, 0)
  const { email } = contacts
  return [
    `Contact: ${email === undefined ? `${siteUrl}/consultation/` : `mailto:${encodeURI(email)}`}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: ru, en',
    `Canonical: ${siteUrl}/.well-known/security.txt`,
    '',
  ].join('\n')
}
