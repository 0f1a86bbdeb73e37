import { type TagContent, tagContent } from './tag-content.ts'

/** A Markdown text without the tags of generators, with its lines, and what the tags say. */
export type UntaggedSource = {
  text: string
  /** With the lines in the text on which a tag stands. */
  tags: (TagContent & { from: number; to: number })[]
}

const closers: Readonly<Record<string, string>> = {
  '{{<': '>}}',
  '{{%': '%}}',
  '{{': '}}',
  '{%': '%}',
  '[': ']',
}

/** Code, whose content is no syntax, and what begins a tag. */
const special =
  /(?<=^|\n)[ \t>]*(?:`{3,}|~{3,})|`+|\{\{[<%]?|\{%|\[(?=[a-z][\w-]*\s+[\w-]+=["'])|\[\/[a-z][\w-]*\]/g

/** Takes Liquid, shortcodes of Hugo and those of WordPress out of a text, except in code. */
export function withoutTags(source: string): UntaggedSource {
  const tags: UntaggedSource['tags'] = []
  const parts: string[] = []
  const find = createSearch(source)
  let at = 0
  let line = 1
  const skipTo = (end: number) => {
    line += source.slice(at, end).split('\n').length - 1
    at = end
  }
  const copyTo = (end: number) => {
    parts.push(source.slice(at, end))
    skipTo(end)
  }
  const finder = new RegExp(special)
  for (let match = finder.exec(source); match !== null; match = finder.exec(source)) {
    const [found] = match
    const after = match.index + found.length
    if (/[`~]/.test(found)) copyTo(codeEnd(source, found, after, find))
    else if (found.startsWith('[/')) {
      copyTo(match.index)
      skipTo(after)
    } else {
      const closer = closers[found] ?? ''
      const close = find(closer, after)
      const end = close === -1 ? after : close + closer.length
      copyTo(match.index)
      if (close === -1 || (found === '[' && source[end] === '(')) copyTo(after)
      else {
        const from = line
        skipTo(end)
        parts.push(separator(source, match.index, end, line - from))
        if (found !== '{{') tags.push({ ...tagContent(source.slice(after, close)), from, to: line })
      }
    }
    finder.lastIndex = at
  }
  copyTo(source.length)
  return { text: parts.join(''), tags }
}

/** As many line breaks as a tag had; words on both sides of it stay apart. */
function separator(source: string, from: number, end: number, breaks: number): string {
  if (breaks > 0) return '\n'.repeat(breaks)
  const isWord = (character = '') => /[\p{L}\p{N}]/u.test(character)
  return isWord(source[from - 1]) && isWord(source[end]) ? ' ' : ''
}

/** Where a block or piece of code ends; behind its first sign if it is none. */
function codeEnd(
  source: string,
  sign: string,
  after: number,
  find: (wanted: string, from: number) => number,
): number {
  const run = sign.replace(/^[ \t>]+/, '')
  const close = find(run, after)
  if (run.length >= 3) return close === -1 ? source.length : close + run.length
  const isOneParagraph = close !== -1 && !/\n[ \t>]*\n/.test(source.slice(after, close))
  return isOneParagraph ? close + run.length : after
}

/** `indexOf` that looks once for what is not there. */
function createSearch(source: string): (wanted: string, from: number) => number {
  const known = new Map<string, number>()
  return (wanted, from) => {
    const before = known.get(wanted)
    if (before === -1 || (before !== undefined && before >= from)) return before
    const found = source.indexOf(wanted, from)
    known.set(wanted, found)
    return found
  }
}
