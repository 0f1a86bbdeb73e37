import { createHash } from 'node:crypto'
import type { Markup } from './markup.ts'

/**
 * The Content-Security-Policy of a page whose inline scripts and styles are known: each is allowed
 * by its hash, everything else comes from our own origin; a page without scripts may run none. Style attributes (colours behind
 * photographs, positions) cannot be hashed across browsers, so a page that has some allows them.
 */
export function pagePolicy({ scripts, styles, styleAttributes }: Markup): string {
  const inlineScripts = scripts.flatMap(({ text }) => (text === undefined ? [] : [text]))
  return [
    "default-src 'none'",
    `script-src ${scripts.length === 0 ? "'none'" : ["'self'", ...hashes(inlineScripts)].join(' ')}`,
    `style-src ${["'self'", ...hashes(styles.map(({ text }) => text))].join(' ')}`,
    ...(styleAttributes.length > 0 ? ["style-src-attr 'unsafe-inline'"] : []),
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
}

function hashes(texts: readonly string[]): string[] {
  const all = texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  return [...new Set(all)]
}
