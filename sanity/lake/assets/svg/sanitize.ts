import { SaxesParser, type SaxesTagNS } from 'saxes'
import { attributeNames, elementNames } from './allow-list.ts'
import { refusal } from '#lake/errors.ts'

export const largestSvg = 2 * 1024 * 1024
const mostElements = 50_000
const deepest = 200

const svgNamespace = 'http://www.w3.org/2000/svg'
const xlinkNamespace = 'http://www.w3.org/1999/xlink'

/**
 * Rewrites an SVG from an allow-list: elements, attributes, references within the file, embedded
 * pictures. The result runs and loads nothing, in an `<img>` or on its own. Throws a 400 for
 * anything that is not XML, not an SVG, or too large.
 *
 * Browsers parse `image/svg+xml` as XML, so an equally strict parser sees what they see. Of a
 * document type only short plain entities are used (Illustrator writes them for its namespaces);
 * the document type itself is dropped.
 */
export function sanitizeSvg(bytes: Buffer): Buffer {
  if (bytes.byteLength > largestSvg) throw unreadable(`larger than ${largestSvg} bytes`)
  const writer = createWriter()
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw unreadable(error.message)
  })
  parser.on('doctype', (declaration) => Object.assign(parser.ENTITIES, entitiesOf(declaration)))
  parser.on('opentag', writer.open)
  parser.on('closetag', writer.close)
  parser.on('text', writer.text)
  parser.on('cdata', writer.text)
  parser.write(decode(bytes)).close()
  return Buffer.from(writer.result())
}

/** Without `<` and `&` an entity holds no markup and no other entities (no entity expansion attack). */
function entitiesOf(declaration: string): Record<string, string> {
  const plain = declaration.matchAll(/<!ENTITY\s+([\w.-]+)\s+(["'])([^"'<&%]{0,100})\2\s*>/g)
  return Object.fromEntries([...plain].map(([, name, , value]) => [name, value]))
}

/** UTF-8 only: with other encodings two parsers may see different tags. */
function decode(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const encoding = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)/.exec(text)?.[1] ?? 'utf-8'
    if (!/^(utf-8|us-ascii)$/i.test(encoding)) throw new Error(`the encoding is ${encoding}`)
    return text
  } catch (cause) {
    throw unreadable(cause instanceof Error ? cause.message : String(cause))
  }
}

type Writer = {
  open: (tag: SaxesTagNS) => void
  close: (tag: SaxesTagNS) => void
  text: (text: string) => void
  result: () => string
}

function createWriter(): Writer {
  const written: string[] = []
  const path: string[] = []
  let elements = 0
  let length = 0
  /** Depth of the outermost dropped element. */
  let droppedAt: number | undefined
  let css: string[] = []

  function write(text: string): void {
    length += text.length
    if (length > 2 * largestSvg) throw unreadable('it grows too large')
    written.push(text)
  }

  return {
    open(tag) {
      path.push(tag.local)
      elements += 1
      if (elements > mostElements) throw unreadable(`more than ${mostElements} elements`)
      if (path.length > deepest) throw unreadable(`nested deeper than ${deepest}`)
      if (droppedAt !== undefined) return
      const name = nameOf(tag)
      const isRoot = path.length === 1
      if (isRoot && name !== 'svg') throw unreadable('its root is no <svg>')
      if (name === null) {
        droppedAt = path.length
        return
      }
      css = []
      write(`<${name}${isRoot ? ` xmlns="${svgNamespace}"` : ''}${attributesOf(tag)}>`)
    },
    close(tag) {
      if (droppedAt === undefined) {
        const sheet = css.join('')
        if (tag.local === 'style' && isSafeCss(sheet)) write(escape(sheet))
        write(`</${nameOf(tag)}>`)
      } else if (droppedAt === path.length) droppedAt = undefined
      path.pop()
    },
    text(text) {
      if (droppedAt !== undefined || path.length === 0) return
      if (path.at(-1) === 'style') css.push(text)
      else write(escape(text))
    },
    result: () => written.join(''),
  }
}

/** Null for a dropped element; a link is replaced by its content. */
function nameOf({ uri, local }: SaxesTagNS): string | null {
  if (uri !== svgNamespace) return null
  if (local === 'a') return 'g'
  return elementNames.has(local) ? local : null
}

function attributesOf({ local, attributes }: SaxesTagNS): string {
  return Object.values(attributes)
    .filter(({ uri, local: name, value }) => {
      const isHref = name === 'href' && (uri === '' || uri === xlinkNamespace)
      if (isHref) return isSafeHref(local, value)
      return uri === '' && attributeNames.has(name) && isSafeCss(value)
    })
    .filter(({ local: name }, index, all) => all.findIndex((one) => one.local === name) === index)
    .map(({ local: name, value }) => ` ${name}="${escape(value)}"`)
    .join('')
}

/** A part of the same file or, for a picture, pixels inside the file. */
function isSafeHref(element: string, value: string): boolean {
  if (/^#[\w:.-]+$/.test(value)) return true
  const holdsPixels = element === 'image' || element === 'feImage'
  return holdsPixels && /^data:image\/(png|jpeg|webp|gif);base64,[\w+/=\s]*$/.test(value)
}

/** Functions of CSS and of transforms that fetch nothing. */
const functions =
  /^(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|var|calc|min|max|clamp|matrix|matrix3d|translate|translate[xyz3]d?|scale[xyz]?|rotate[xyz]?|skew[xy]?|perspective|cubic-bezier|not|is|where|nth-child|nth-of-type|polygon|circle|ellipse|inset|path|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)$/i

/** No escapes, no at-rules but `@media`, known functions, and `url()` of the same file only. */
function isSafeCss(css: string): boolean {
  if (/[\\<]|@(?!media\b)|expression|javascript:|-moz-binding|behavior/i.test(css)) return false
  const rest = css.replaceAll(/\burl\(\s*(["']?)#[\w:.-]+\1\s*\)/gi, ' ')
  for (let at = rest.indexOf('('); at >= 0; at = rest.indexOf('(', at + 1)) {
    // Names are shorter; an unbounded pattern would take quadratic time on long text.
    const name = /(?<![\w-])[\w-]*$/.exec(rest.slice(Math.max(0, at - 30), at))?.[0] ?? ''
    if (name !== '' && !functions.test(name)) return false
  }
  return true
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)
}

function unreadable(reason: string): Error {
  return refusal(400, `The SVG cannot be read: ${reason}`)
}
