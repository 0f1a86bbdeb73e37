import { escapeHtml } from '#lib/format/escape-html.ts'
import type { Finisher } from './pages/finisher.ts'
import type { Encoded } from './finish/compress.ts'
import type { NextServer } from './next-server.ts'
import type { NearestPage } from './addresses/nearest-page.ts'

/** The site's own error pages, made once at start-up; they do not depend on content. */
export type ErrorPages = {
  /** The page of 404 and 410. */
  missing: ErrorPage
  /** The 404 page of the desk. */
  missingAtDesk: ErrorPage
  /** The page for what cannot be shown now. */
  unavailable: ErrorPage
  /** The page for what only the owner may see at the desk. */
  forbidden: ErrorPage
}

export type ErrorPage = {
  headers: Record<string, string>
  body: Buffer
  encoded: Encoded | undefined
}

/** Renders and finishes them; Next's own ones are empty until scripts run. */
export async function makeErrorPages(
  render: NextServer['render'],
  finish: Finisher['finish'],
): Promise<ErrorPages> {
  const make = async (path: string): Promise<ErrorPage> => {
    const { headers, encoded } = await finish({ path, ...(await render(path)) })
    return { headers, encoded, body: encoded.identity }
  }
  return {
    missing: await make('/_not-found/'),
    missingAtDesk: await make('/desk/missing/'),
    unavailable: await make('/unavailable/'),
    forbidden: await make('/desk/forbidden/'),
  }
}

const devPage: ErrorPage = {
  headers: { 'content-type': 'text/plain' },
  body: Buffer.from('Not found'),
  encoded: undefined,
}

/** In development Next's own error pages say more; these are for what never reaches it. */
export const devErrorPages: ErrorPages = {
  missing: devPage,
  missingAtDesk: devPage,
  unavailable: devPage,
  forbidden: devPage,
}

/** The place for a hint in `components/site/missing-page.tsx`. */
const place = /<p([^>]*) data-nearest-page="" hidden=""><\/p>/

/** The 404 page with a link to the page that the visitor may have meant. */
export function withNearest({ body }: ErrorPage, { href, title }: NearestPage): Buffer {
  const link = `<a class="text-link" href="${escapeHtml(href)}">${escapeHtml(title)}</a>`
  const hint = (_all: string, attributes: string) =>
    `<p${attributes}>Возможно, вы искали: ${link}</p>`
  return Buffer.from(body.toString('utf8').replace(place, hint))
}
