import type { ServerResponse } from 'node:http'

/** What an answer is, for its security headers. */
export type AnswerClass =
  /** A page for visitors, and one that says what is missing or broken. */
  | 'page'
  /** A redirect, a refusal, a 304 or a plain error: nothing to show. */
  | 'bare'
  /** Feeds, the sitemap, robots.txt, llms.txt and Markdown twins. */
  | 'text'
  /** Pictures and files of documents, share images and icons, which other sites may show. */
  | 'media'
  /** Scripts, styles and fonts of the build. */
  | 'asset'
  | 'api'
  /** What a posted form is answered with: a redirect, JSON, or a page that may hold the form again. */
  | 'form'
  | 'studio'
  /** A page with drafts, which the Studio shows in its frame. */
  | 'draft'

type Options = {
  /** Whether visitors reach the site by https. */
  https: boolean
  /** The policy of this very page, where it has one of its own. */
  policy?: string
}

/** The security headers of an answer, by lower-case name. */
export function securityHeaders(
  answer: AnswerClass,
  { https, policy = policies[answer] }: Options,
): Record<string, string> {
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': answer === 'media' ? 'cross-origin' : 'same-origin',
    // Other hosts of the owner's domain are not ours to promise: no includeSubDomains.
    ...(https && { 'strict-transport-security': 'max-age=63072000' }),
    // The rest is about documents; each page loads several files of the build.
    ...(answer !== 'asset' && documentHeaders(answer)),
  }
}

/** Sets headers that an answer keeps whatever else it gets. */
export function setHeaders(
  response: Pick<ServerResponse, 'setHeader'>,
  headers: Record<string, string>,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

function documentHeaders(answer: AnswerClass): Record<string, string> {
  const editing = answer === 'studio' || answer === 'draft'
  return {
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    // The Studio opens previews and sign-in in windows that must find their opener.
    'cross-origin-opener-policy': editing ? 'same-origin-allow-popups' : 'same-origin',
  }
}

const noContent = "default-src 'none'; base-uri 'none'; frame-ancestors 'self'"
const nothing = `${noContent}; form-action 'none'`

// Browsers show XML, pictures and films in a page of their own making, with its own styles.
const ownStyles = "style-src 'unsafe-inline'"

// Its SDK asks `<project>.<host>`, which on localhost is the site itself.
const sanity =
  'https://*.sanity.io wss://*.sanity.io https://sanity-cdn.com https://*.sanity-cdn.com'

const editing = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' https://core.sanity-cdn.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "media-src 'self' blob: https:",
  "font-src 'self' data: https://*.sanity.io",
  `connect-src 'self' ${sanity} http://*.localhost:*`,
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

const policies: Record<AnswerClass, string> = {
  page: nothing,
  bare: nothing,
  text: `${nothing}; ${ownStyles}`,
  media: `${nothing}; ${ownStyles}; img-src 'self' data:; media-src 'self'`,
  asset: nothing,
  api: nothing,
  form: `${noContent}; form-action 'self'; ${ownStyles}`,
  studio: editing,
  draft: editing,
}
