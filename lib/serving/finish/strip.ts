import type { Markup, Range } from './markup.ts'
import { pageStyles } from './page-styles.ts'
import { readStyleSheet } from './style-sheet.ts'
import type { StyleSheet } from './style-sheet.ts'

type Edit = Range & { text: string }

/**
 * The parts of a page that a visitor needs, in `html`: without the framework's scripts, its data,
 * the marks that only they read, and the style rules that match nothing on the page; classes have
 * short names. All other bytes stay as they are. `markup` is that of `html`; the result has its own.
 */
export function strip(html: string, markup: Markup): { html: string; markup: Markup } {
  const scripts = markup.scripts.filter((script) => script.own)
  const { styles, classLists } = styled(markup)
  const removed = [
    ...markup.scripts.filter((script) => !script.own),
    ...markup.scriptPreloads,
    ...markup.reactComments,
    ...markup.leftovers,
  ]
  const edits = [
    ...removed.map(({ start, end }) => ({ start, end, text: '' })),
    ...styles,
    ...classLists,
  ]
  return { html: edit(html, edits), markup: { ...markup, scripts, styles } }
}

/** The style sheets and class attributes of the finished page. */
function styled(markup: Markup): { styles: Edit[]; classLists: Edit[] } {
  const { names, styleAttributes, styles, classLists, linkedStyles, fieldNames, texts } = markup
  const renames = styles.length > 0 && !linkedStyles
  const { sheets, classes } = pageStyles(
    styles.map(({ text }) => styleSheet(text)),
    {
      names,
      styleAttributes,
      ...(renames && { classLists: classLists.map((list) => list.names) }),
      texts,
      fieldNames,
    },
  )
  return {
    styles: styles.map((style, index) => ({ ...style, text: sheets[index] ?? '' })),
    classLists: classes
      ? classLists.map((list) => ({ ...list, text: attribute(list, classes) }))
      : [],
  }
}

function attribute({ names }: { names: string[] }, classes: ReadonlyMap<string, string>): string {
  const short = new Set(names.flatMap((name) => classes.get(name) ?? []))
  return short.size === 0 ? '' : ` class="${[...short].join(' ')}"`
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
