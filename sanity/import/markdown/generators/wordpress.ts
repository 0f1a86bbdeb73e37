import { escapeHtml } from './placeholder.ts'
import { codeHtml } from './liquid.ts'
import { reportTag, writeClosing, writeTag, openPair } from './pairs.ts'
import type { Scan } from './scan.ts'
import { parseArguments } from './tag-call.ts'

const shortcode = /\[(\/?)([a-z][\w-]*)((?:[ =][^\]\n[]*)?)\](?![(:[])/y
const alwaysKnown =
  /^(?:gallery|caption|embed|youtube|vimeo|video|audio|playlist|more|contact-form-7|wpforms)$/
/** The content of these is an address. */
const addressed = /^(?:embed|youtube|vimeo|video|audio|soundcloud)$/

/** Reads a shortcode `[name key="value"]` of WordPress at the place of the scan. */
export function readSquareShortcode(scan: Scan): boolean {
  const { source, at } = scan
  shortcode.lastIndex = at
  const match = shortcode.exec(source)
  if (match === null) return false
  const [whole, slash = '', name = '', rest = ''] = match
  const end = at + whole.length
  const key = `wordpress/${name}`
  if (slash !== '') {
    if (!scan.pairs.some((pair) => pair.key === key)) return false
    writeClosing(scan, end, key)
    return true
  }
  const isPair = (scan.lastCloser.get(key) ?? -1) >= end
  if (!isPair && !/[\w-]\s*=/.test(rest) && !alwaysKnown.test(name)) return false
  if (isPair && /^(?:code|sourcecode|highlight|pre)$/.test(name)) {
    const close = source.indexOf(`[/${name}]`, end)
    scan.replace(close + name.length + 3, codeHtml(source.slice(end, close), ''))
    return true
  }
  if (isPair && name === 'caption') {
    openPair(scan, { key, close: '</figure>' })
    scan.replace(end, '<figure>')
    return true
  }
  const call = {
    name,
    ...parseArguments(rest.replace(/^=/, '')),
    text: whole,
    isBlock: scan.isAlone(end),
  }
  if (name === 'gallery') reportTag(scan, end, 'doubt')
  else if (isPair && addressed.test(name)) readAddress(scan, name, end)
  else writeTag(scan, { call, end, key, isSingle: false })
  return true
}

/** `[embed]https://…[/embed]` is a link to what cannot be shown here. */
function readAddress(scan: Scan, name: string, end: number): void {
  const close = scan.source.indexOf(`[/${name}]`, end)
  const src = scan.source.slice(end, close).trim()
  scan.replace(close + name.length + 3, `<iframe src="${escapeHtml(src)}"></iframe>`)
}
