import { codeHtml, titleLine } from './liquid.ts'
import { openPair, reportTag, writeClosing, writeTag } from './pairs.ts'
import { inlineHtml } from './inline-html.ts'
import { escapeHtml } from './placeholder.ts'
import type { Scan } from './scan.ts'
import { parseArguments } from './tag-call.ts'

/** Exports to Markdown put a backslash before the brackets. */
const shortcode = /\\?\[(\/?)([a-z][\w-]*)((?:[ =][^\]\n[]*?)?)\\?\]/y
const unmistakable =
  /^(?:gallery|caption|embed|playlist|contact-form(?:-7)?|wpforms|(?:vc|et_pb|su|fusion|av|mk|rev|ux)_\w+)$/
/** Words that text in brackets may be too: a shortcode if they have a line for themselves. */
const wordy = /^(?:youtube|vimeo|video|audio|more)$/
/** The content of these, or their one argument, is an address. */
const addressed =
  /^(?:embed|youtube|vimeo|video|audio|soundcloud|googlemaps|googlemap|googleapps|tweet|twitter|instagram|facebook|dailymotion|ted|slideshare|gist|wpvideo|videopress|flickr|spotify|tiktok|pinterest|telegram|vk|rutube|codepen|jsfiddle|scribd|kickstarter|polldaddy|crowdsignal)$/
/** The one argument of these may be the name of a record. */
const identified = /^(?:wpvideo|videopress|youtube|vimeo|slideshare|gist|polldaddy)$/
/** Names of collections of shortcodes stand before what the shortcode is. */
const collection = /^(?:vc|et_pb|su|fusion|av|mk|ux)_/

type Match = { name: string; rest: string; end: number; key: string; isPair: boolean }

/** Reads a shortcode `[name key="value"]` of WordPress at the place of the scan. */
export function readSquareShortcode(scan: Scan): boolean {
  shortcode.lastIndex = scan.at
  const found = shortcode.exec(scan.source)
  if (found === null) return false
  const [whole, slash = '', name = '', args = ''] = found
  const end = scan.at + whole.length
  const isEscaped = whole.startsWith('\\')
  const rest = isEscaped ? args.replace(/\\([^\w\s]|_|$)/g, '$1') : args
  if (/[(:]/.test(scan.source[end] ?? '') || isReference(scan, `${slash}${name}${rest}`, end))
    return false
  const key = `wordpress/${name}`
  if (slash !== '') return readEnd(scan, name, end)
  const isPair = (scan.lastCloser.get(key) ?? -1) >= end
  const match = { name, rest, end, key, isPair }
  if (!isPair && !isSingle(scan, match)) return false
  return readCode(scan, match) || readCaption(scan, match) || readOther(scan, match)
}

/** Whether the brackets are a link whose address is defined elsewhere. */
function isReference({ source, definitions }: Scan, label: string, end: number): boolean {
  const following = /\[([^\]\n]*)\]/y
  following.lastIndex = end
  const [, next] = following.exec(source) ?? []
  return (
    definitions.has((next || label).trim().toLowerCase()) || definitions.has(label.toLowerCase())
  )
}

function isSingle(scan: Scan, { name, rest, end }: Match): boolean {
  if (/[\w-]\s*=/.test(rest)) return true
  if (/^[ =]\s*(?:https?:)?\/\/\S+\s*$/.test(rest)) return addressed.test(name)
  if (rest.trim() !== '') return identified.test(name) && /^[ =][\w-]{3,}\s*$/.test(rest)
  return unmistakable.test(name) || (wordy.test(name) && scan.isAlone(end))
}

/** The end of a pair; one that nothing began is no text either if the shortcode is used or typical. */
function readEnd(scan: Scan, name: string, end: number): boolean {
  const key = `wordpress/${name}`
  if (scan.pairs.some((pair) => pair.key === key)) {
    writeClosing(scan, end, key)
    return true
  }
  if (!name.includes('_') && scan.find(`[${name}`, 0) === -1) return false
  reportTag(scan, end, 'warning')
  return true
}

function readCode(scan: Scan, { name, rest, end, isPair }: Match): boolean {
  if (!isPair || !/^(?:code|sourcecode|highlight|pre)$/.test(name)) return false
  const close = scan.find(`[/${name}`, end)
  const code = codeHtml(scan.source.slice(end, close).replace(/\\$/, ''), '')
  scan.replace(endOf(scan, close), `${titleLine(rest)}${code}`)
  return true
}

/** A picture and its words; in old posts the words are an argument. */
function readCaption(scan: Scan, { name, rest, end, key, isPair }: Match): boolean {
  if (!isPair || !/^(?:wp_)?caption$/.test(name)) return false
  const words = parseArguments(rest).attributes.get('caption')
  const caption = words === undefined ? '' : `<figcaption>${inlineHtml(words)}</figcaption>`
  openPair(scan, { key, close: `${caption}</figure>` })
  scan.replace(end, '<figure>')
  return true
}

function readOther(scan: Scan, { name, rest, end, key, isPair }: Match): boolean {
  const { values, attributes } = parseArguments(rest.replace(/^=|\/$/g, ''))
  const text = scan.source.slice(scan.at, end)
  const call = {
    name: name.replace(collection, ''),
    values,
    attributes,
    text,
    isBlock: scan.isAlone(end),
  }
  if (name === 'gallery') reportTag(scan, end, 'doubt')
  else if (addressed.test(name) && readAddress(scan, { name, end, isPair, value: values[0] })) {
    return true
  } else writeTag(scan, { call, end, key, isSingle: false })
  return true
}

/** `[embed]https://…[/embed]`, `[tweet https://…]` is a link to what cannot be shown here. */
function readAddress(
  scan: Scan,
  {
    name,
    end,
    isPair,
    value,
  }: { name: string; end: number; isPair: boolean; value?: string | undefined },
): boolean {
  const close = isPair ? scan.find(`[/${name}`, end) : -1
  const inside = close === -1 ? '' : scan.source.slice(end, close).replace(/\\$/, '').trim()
  const isInside = /^[^\s[\]<>]+$/.test(inside)
  const src = isInside ? inside : addressOf(name, value)
  if (src === undefined) return false
  scan.replace(isInside ? endOf(scan, close) : end, `<iframe src="${escapeHtml(src)}"></iframe>`)
  return true
}

function addressOf(name: string, value = ''): string | undefined {
  if (/^(?:https?:)?\/\//.test(value)) return value
  return /^(?:wpvideo|videopress)$/.test(name) && value !== ''
    ? `https://videopress.com/v/${value}`
    : undefined
}

function endOf(scan: Scan, close: number): number {
  const end = scan.find(']', close)
  return end === -1 ? close : end + 1
}
