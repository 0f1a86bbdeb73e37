import { finishHtml } from '#lib/serving/finish/finish-page.ts'
import { inlineStyles } from '#lib/serving/finish/inline-styles.ts'
import { securityHeaders } from '#lib/serving/finish/security-headers.ts'
import { log } from '#lib/log.ts'
import type { Rendered } from '#lib/serving/next-server.ts'

export type Finish = {
  /** Pages keep the framework's scripts. */
  plain: boolean
  /** Visitors reach the site by https. */
  https: boolean
  /** Where the build is. */
  distDir: string
}

/** What Next rendered at a path. */
export type Unfinished = Pick<Rendered, 'headers' | 'body'> & { path: string }

/** A rendered answer as visitors get it, before it is compressed. */
export type FinishedAnswer = { headers: Record<string, string>; body: Buffer }

/** Of what Next sends, a visitor gets these; the rest is about Next's own cache and router. */
const passed = ['content-type', 'x-robots-tag'] as const

export function isHtml({ headers }: Pick<Unfinished, 'headers'>): boolean {
  return headers['content-type']?.startsWith('text/html') === true
}

/** Finishes what Next rendered. A page takes several milliseconds. */
export function finishAnswer(
  answer: Unfinished,
  { plain, https, distDir }: Finish,
): FinishedAnswer {
  const { path, headers, body } = answer
  const own = Object.fromEntries(
    passed.flatMap((name) => (headers[name] ? [[name, headers[name]] as const] : [])),
  )
  if (!isHtml(answer)) {
    const kind = headers['content-type']?.startsWith('image/') ? 'media' : 'text'
    // The header of a page lists preloads for scripts; that of a file names its page.
    const link = headers['link']
    const all = { ...securityHeaders(kind, { https }), ...own, ...(link && { link }) }
    return { headers: all, body }
  }
  const html = body.toString('utf8')
  const page = finishHtml(plain ? html : inlineStyles(html, distDir), { plain, https })
  if (page.unstripped !== undefined) {
    log.warn('page.unstripped', { path, reason: page.unstripped })
  }
  return { headers: { ...page.headers, ...own }, body: Buffer.from(page.html) }
}
