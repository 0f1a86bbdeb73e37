import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { inlineStyles } from './inline-styles.ts'

/** The folder of a build with one style sheet. */
function build(css: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'styles-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'static/chunks'), { recursive: true })
  writeFileSync(join(folder, 'static/chunks/a-1.css'), css)
  return folder
}

const link = '<link rel="stylesheet" href="/_next/static/chunks/a-1.css" data-precedence="next"/>'

it('a page gets the style sheets of the build, as they are', () => {
  const css = '.a{content:"$&"}'
  expect(inlineStyles(`<head>${link}</head>`, build(css))).toBe(
    `<head><style>${css}</style></head>`,
  )
})

it('addresses in a style sheet are those of the same files', () => {
  const css =
    '@font-face{src:url(../media/a.woff2)}.a{background:url("./b.svg"),url(#c),url(/d.png)}'
  expect(inlineStyles(link, build(css))).toBe(
    '<style>@font-face{src:url(/_next/static/media/a.woff2)}.a{background:url(/_next/static/chunks/b.svg),url(#c),url(/d.png)}</style>',
  )
})

it.each([
  ['of another origin', '<link rel="stylesheet" href="https://example.com/a.css"/>'],
  ['that is only a text', '<p>&lt;link rel="stylesheet" href="/_next/static/chunks/a-1.css"/></p>'],
])('a style sheet %s stays a link', (_what, html) => {
  expect(inlineStyles(html, build('.a{}'))).toBe(html)
})

it('a page whose style sheet is missing, or would end its element early, is not made', () => {
  expect(() => inlineStyles(link.replace('a-1', 'b-1'), build('.a{}'))).toThrow('b-1.css')
  expect(() => inlineStyles(link, build('.a{content:"</style>"}'))).toThrow('a-1.css')
})
