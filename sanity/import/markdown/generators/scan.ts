import { createFinder, type Find } from './finder.ts'
import { isBlockName } from '#sanity/import/markdown/block-names.ts'
import { createMaskedSource, type MaskedSource } from './masked-source.ts'
import { blockPlaceholder, inlinePlaceholder } from './placeholder.ts'

/** A pair that is open, and how its content is set in. */
export type OpenPair = {
  key: string
  close: string
  /** Column of its tag in the file. */
  tagColumn: number
  /** Column of its content; `undefined` where there is none yet. */
  contentColumn: number | undefined
  /** Columns that are taken off the lines of its content. */
  strip: number
  /** Where the pair ends without a closing tag: before a line that begins left of this column. */
  endsBefore: number | undefined
}

/** Where the reading of a file is, and what was written for it. */
export type Scan = {
  readonly source: string
  readonly find: Find
  /** Whether `{…}` is executed: the file imports or uses components. */
  readonly isMdx: boolean
  /** Whether the name of the file says so: then every brace begins an expression. */
  readonly isNamedMdx: boolean
  /** Files of the pictures that the file imports, by their names. */
  readonly imports: ReadonlyMap<string, string>
  /** Place of the last closing tag of a name: `liquid/note`. */
  readonly lastCloser: ReadonlyMap<string, number>
  /** Labels of the links that are defined below, in lower case. */
  readonly definitions: ReadonlySet<string>
  readonly pairs: OpenPair[]
  /** Offset and 1-based line of what is read next. */
  at: number
  line: number
  /** Offset at which the line begins. */
  lineStart: number
  /** Whether tags are text, between `{% raw %}` and `{% endraw %}`. */
  isRaw: boolean
  /**
   * Offset up to which tags of HTML are placeholders, so that what is between them is Markdown,
   * also in what Markdown would take as one block of HTML.
   */
  markdownUntil: number
  /** Offset up to which it is known whether the text between tags is Markdown. */
  chunkUntil: number
  /** Columns of the lines in which the open elements of HTML that hold blocks begin. */
  readonly openElements: number[]
  /** How many braces were not closed: a file with many is not MDX. */
  brokenBraces: number
  /** Writes text as it is; the place in the file does not change. */
  write: (text: string) => void
  /** Moves on without writing. */
  skipTo: (end: number) => void
  /** Writes HTML in the place of what is up to `end`. */
  replace: (end: number, html: string) => void
  /** Whether what is up to `end` has its lines for itself. */
  isAlone: (end: number) => boolean
  finish: () => MaskedSource
}

export function createScan(
  source: string,
  facts: Pick<Scan, 'isMdx' | 'isNamedMdx' | 'imports' | 'lastCloser' | 'definitions'>,
): Scan {
  const masked = createMaskedSource()
  const find = createFinder(source)
  const scan: Scan = {
    source,
    find,
    ...facts,
    pairs: [],
    at: 0,
    line: 1,
    lineStart: 0,
    isRaw: false,
    markdownUntil: 0,
    chunkUntil: 0,
    openElements: [],
    brokenBraces: 0,
    write: (text) => masked.write(text, scan.line),
    skipTo(end) {
      for (let next = find('\n', scan.at); next !== -1 && next < end; next = find('\n', next + 1)) {
        scan.line += 1
        scan.lineStart = next + 1
      }
      scan.at = end
    },
    replace(end, html) {
      const isBlock = scan.isAlone(end) && beginsBlock(html)
      masked.write(isBlock ? blockPlaceholder(html) : inlinePlaceholder(html), scan.line)
      scan.skipTo(isBlock ? lineEnd(scan, end) : end)
    },
    isAlone: (end) => masked.isEmpty() && /^[ \t]*(?:\n|$)/.test(source.slice(end, end + 200)),
    finish: () => masked.finish(),
  }
  return scan
}

/** Whether HTML is no part of a sentence; what leaves nothing parts paragraphs, as its line did. */
function beginsBlock(html: string): boolean {
  const [, name] = /^<\/?([a-z][a-z\d]*)/i.exec(html) ?? []
  return name === undefined ? html === '' : isBlockName(name)
}

/** Offset of the line break after a place, or the length of the text. */
export function lineEnd({ source, find }: Scan, from: number): number {
  const end = find('\n', from)
  return end === -1 ? source.length : end
}

/** What a sticky pattern finds at the place of a scan. */
export function matchAt(scan: Scan, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = scan.at
  return pattern.exec(scan.source)
}

/** Columns of white space at the start of a line; a tab is four. */
export function indentOf(line: string): number {
  const [space = ''] = /^[ \t]*/.exec(line) ?? []
  return space.replaceAll('\t', '    ').length
}
