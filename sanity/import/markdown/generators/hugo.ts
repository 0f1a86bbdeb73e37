import { textElement } from './placeholder.ts'
import { codeHtml, titleLine } from './liquid.ts'
import { reportTag, writeClosing, writeTag } from './pairs.ts'
import type { Scan } from './scan.ts'
import { parseArguments } from './tag-call.ts'

/** Reads a shortcode `{{< … >}}` or `{{% … %}}` of Hugo at the place of the scan. */
export function readShortcode(scan: Scan): boolean {
  const { source, at } = scan
  const opening = source[at + 2]
  const close = scan.find(opening === '<' ? '>}}' : '%}}', at + 3)
  if (close === -1) return false
  const end = close + 3
  const inner = source.slice(at + 3, close).trim()
  if (inner.startsWith('/*')) {
    // `{{</* note */>}}` shows the shortcode itself.
    const shown = inner.replace(/^\/\*|\*\/$/g, '')
    scan.replace(end, textElement('code', {}, `{{${opening}${shown}${source.slice(close, end)}`))
    return true
  }
  const [, slash = '', name = '', rest = ''] = /^(\/?)\s*([\w./-]+)\s*([\s\S]*)$/.exec(inner) ?? []
  if (slash !== '') {
    writeClosing(scan, end, `hugo/${name}`)
    return true
  }
  if (
    /^(?:highlight|code|codeblock|mermaid|chart|plantuml|graphviz|markmap|echarts|goat)$/.test(name)
  ) {
    const code = readCode(scan, end, name)
    if (code === undefined) reportTag(scan, end, 'doubt')
    else scan.replace(code.end, `${titleLine(rest)}${codeHtml(code.text, rest)}`)
    return true
  }
  const call = {
    name,
    ...parseArguments(rest.replace(/\/$/, '')),
    text: source.slice(at, end),
    isBlock: scan.isAlone(end),
  }
  writeTag(scan, { call, end, key: `hugo/${name}`, isSingle: rest.endsWith('/') })
  return true
}

function readCode(
  scan: Scan,
  end: number,
  name: string,
): { text: string; end: number } | undefined {
  if ((scan.lastCloser.get(`hugo/${name}`) ?? -1) < end) return undefined
  const closing = new RegExp(`\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`, 'g')
  closing.lastIndex = end
  const match = closing.exec(scan.source)
  if (match === null) return undefined
  return { text: scan.source.slice(end, match.index), end: match.index + match[0].length }
}
