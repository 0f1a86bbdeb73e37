import type { MarkDef, Span } from '#sanity/import/documents.ts'
import type { Warn } from '#sanity/import/problem.ts'
import { type LinkContext, type LinkFlags, resolveLink, toMarkDef } from './links.ts'

/** Collects the text of one block as spans with marks; white space is one space, as in HTML. */
export function createSpans(links: LinkContext, warn: Warn) {
  const children: Span[] = []
  const markDefs: MarkDef[] = []
  let length = 0
  /** Whether a space here would stand at the start of a line or after another one. */
  let afterSpace = true

  const push = (text: string, marks: readonly string[]) => {
    if (text === '') return
    const unique = [...new Set(marks)]
    const last = children.at(-1)
    if (last && last.marks.join() === unique.join()) last.text += text
    else children.push({ _type: 'span', _key: '', text, marks: unique })
    length += text.trim().length
  }

  return {
    addText(text: string, marks: readonly string[]): void {
      const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ')
      const shown = afterSpace ? collapsed.replace(/^ /, '') : collapsed
      push(shown, marks)
      if (shown !== '') afterSpace = shown.endsWith(' ')
    },

    addBreak(marks: readonly string[]): void {
      const last = children.at(-1)
      if (last) last.text = last.text.replace(/ $/, '')
      push('\n', marks)
      afterSpace = true
    },

    /** Characters so far that are no white space. */
    length: () => length,
    isEmpty: () => length === 0,

    /** Registers a link and returns the marks of its text: none if it has no valid target. */
    linkMarks(href: string, line: number, flags: LinkFlags): string[] {
      const target = resolveLink(href, links)
      if (target.kind === 'unusable') {
        warn(line, `ссылка «${href}» убрана, текст сохранён: ${target.reason}`)
        return []
      }
      if (target.kind === 'path' && target.missing) {
        warn(line, `на сайте нет страницы ${target.path}: ссылке нужно перенаправление`)
      }
      const key = `m${markDefs.length}`
      markDefs.push(toMarkDef(target, key, flags))
      return [key]
    },

    /** The block without surrounding white space and without links that have no text. */
    finish(): { children: Span[]; markDefs: MarkDef[] } {
      const spans = trimmed(children)
      const used = new Set(spans.flatMap(({ marks }) => marks))
      return { children: spans, markDefs: markDefs.filter(({ _key }) => used.has(_key)) }
    },
  }
}

function trimmed(spans: readonly Span[]): Span[] {
  const filled = spans.filter(({ text }) => text !== '')
  const start = filled.findIndex(({ text }) => text.trim() !== '')
  const end = filled.findLastIndex(({ text }) => text.trim() !== '')
  const kept = start === -1 ? [] : filled.slice(start, end + 1)
  return kept.map((span, index) => {
    const fromStart = index === 0 ? span.text.trimStart() : span.text
    const text = index === kept.length - 1 ? fromStart.trimEnd() : fromStart
    return { ...span, _key: `s${index}`, text }
  })
}
