import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { anyOrigin } from '#lib/format/any-origin.ts'

// As React writes it. Text of an article cannot look like it: there `<` is `&lt;`, in data `\u003c`.
const link = /<link rel="stylesheet" href="\/_next\/(static\/[\w./~-]+\.css)"[^<>]*>/g

/**
 * Puts the style sheets of the build in `distDir` into a page, which saves a request before the
 * first paint. Next can do that too (`experimental.inlineCss`), but then each render carries them
 * three times: in the HTML, and twice in React's data. Throws when one cannot be read or embedded:
 * a page without it, whose classes get other names, must not be kept.
 */
export function inlineStyles(html: string, distDir: string): string {
  return html.replaceAll(
    link,
    (_link, path: string) => `<style>${readStyles(distDir, path)}</style>`,
  )
}

const known = new Map<string, string>()

function readStyles(distDir: string, path: string): string {
  const file = join(distDir, path)
  const css = known.get(file) ?? withAbsoluteUrls(readFileSync(file, 'utf8'), `/_next/${path}`)
  if (css.includes('</style')) throw new Error(`${path} would end its element`)
  known.set(file, css)
  return css
}

/** In a page a relative address would begin at the page. */
function withAbsoluteUrls(css: string, base: string): string {
  return css.replaceAll(
    /\burl\((["']?)(\.{1,2}\/[^"'()]+)\1\)/g,
    (_whole, _quote, relative: string) =>
      `url(${new URL(relative, new URL(base, anyOrigin)).pathname})`,
  )
}
