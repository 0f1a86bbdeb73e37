import type { Markup, Range } from './markup.ts'
import { pageStyles } from './page-styles.ts'
import { readStyleSheet } from './style-sheet.ts'
import type { StyleSheet } from './style-sheet.ts'

type Edit = Range & { text: string }

/**
 * The parts of a page that a visitor needs, in `html`: without the framework's scripts, its data,
 * the marks that only they read, and the style rules that match nothing on the page. All other
 * bytes stay as they are. `markup` is that of `html`; the result has its own.
 */
export function strip(html: string, markup: Markup): { html: string; markup: Markup } {
  const scripts = markup.scripts.filter((script) => script.own)
  const styles = markup.styles.map((style) => ({
    ...style,
    text: pageStyles(styleSheet(style.text), markup),
  }))
  const removed = [
    ...markup.scripts.filter((script) => !script.own),
    ...markup.scriptPreloads,
    ...markup.reactComments,
  ]
  const edits = [...removed.map(({ start, end }) => ({ start, end, text: '' })), ...styles]
  return { html: edit(html, edits), markup: { ...markup, scripts, styles } }
}

// All pages of a build share their few style sheets.
const sheets = new Map<string, StyleSheet>()

function styleSheet(css: string): StyleSheet {
  const known = sheets.get(css)
  if (known) return known
  if (sheets.size >= 16) sheets.clear()
  const sheet = readStyleSheet(css)
  sheets.set(css, sheet)
  return sheet
}

function edit(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue
    parts.push(text.slice(at, start), replacement)
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}
