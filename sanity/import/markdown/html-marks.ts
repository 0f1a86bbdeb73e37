import type { Warn } from '#sanity/import/problem.ts'
import { type HtmlToken, htmlTokens } from './html-tokens.ts'
import type { createSpans } from './spans.ts'

type Effects = Pick<ReturnType<typeof createSpans>, 'addText' | 'linkMarks'> & { warn: Warn }

const decorators: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'underline',
  s: 'strike-through',
  del: 'strike-through',
  code: 'code',
}

/** Elements that separate words. */
const separateElements = new Set(['div', 'h1', 'h2', 'h3', 'h4', 'li', 'p', 'td', 'th', 'tr'])

/** Elements without readable text. */
const opaqueElements: ReadonlySet<string> = new Set(['script', 'style', 'template'])

/**
 * Reads raw HTML inside one Markdown block, where a tag and its end are separate nodes:
 * remembers the elements that are open and the marks they give to the text after them.
 */
export function createHtmlMarks({ addText, linkMarks, warn }: Effects) {
  let open: { name: string; line: number; marks: string[] }[] = []

  const openMarks = () => open.flatMap((element) => element.marks)
  const addMarked = (text: string, marks: string[]) => addText(text, [...marks, ...openMarks()])

  const readOpen = (token: Extract<HtmlToken, { type: 'open' }>, line: number, marks: string[]) => {
    const { name, attributes } = token
    if (name === 'br') return addMarked('\n', marks)
    const decorator = decorators[name]
    const href = name === 'a' ? attributes.get('href') : undefined
    if (decorator !== undefined) {
      open.push({ name, line, marks: [decorator] })
    } else if (href !== undefined) {
      const rel = new Set((attributes.get('rel') ?? '').toLowerCase().split(/\s+/))
      const newTab = attributes.get('target') === '_blank'
      open.push({ name, line, marks: linkMarks(href, line, { newTab, rel }) })
    } else {
      warn(line, `HTML-тег <${name}> не поддерживается: оставлен только текст внутри него`)
      if (opaqueElements.has(name)) open.push({ name, line, marks: [] })
    }
  }
  const readClose = (name: string) => {
    const index = open.findLastIndex((element) => element.name === name)
    if (index !== -1) open = open.toSpliced(index, 1)
  }

  return {
    /** Marks of the text at this point, given by elements that are open. */
    marks: openMarks,

    /** @param marks marks that Markdown itself gives to this place */
    read(html: string, line: number, marks: string[]): void {
      for (const token of htmlTokens(html)) {
        if (token.type === 'open') {
          readOpen(token, line, marks)
        } else if (token.type === 'close') {
          readClose(token.name)
          if (separateElements.has(token.name)) addMarked(' ', marks)
        } else if (!open.some(({ name }) => opaqueElements.has(name))) {
          addMarked(token.value.replace(/\s+/g, ' '), marks)
        }
      }
    },

    /** Call at the end of the block. */
    finish(): void {
      for (const { name, line } of open) {
        warn(line, `HTML-тег <${name}> не закрыт: он действует до конца абзаца`)
      }
      open = []
    },
  }
}
