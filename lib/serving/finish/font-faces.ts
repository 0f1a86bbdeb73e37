import type { ShownText } from './shown-text.ts'
import { rulesOf } from './style-sheet.ts'
import type { Declaration, Part, RulePart } from './style-sheet.ts'

type Face = Extract<Part, { kind: 'face' }>

/** What of a page decides about its faces, as in `StyledPage`. */
type FacedPage = {
  names: ReadonlySet<string>
  styleAttributes: readonly string[]
  texts?: readonly ShownText[]
  fieldNames?: ReadonlySet<string>
}

/**
 * The faces that a page may show: those of typefaces in which a visitor can type, and those that
 * have a character of a text that may be set in their typeface.
 */
export function keptFaces(parts: readonly Part[], page: FacedPage): ReadonlySet<Part> {
  const faces = parts.filter((part) => part.kind === 'face')
  const { texts, names, styleAttributes, fieldNames = new Set() } = page
  if (texts === undefined) return new Set(faces)
  const rules = [...rulesOf(parts)]
  const declarations = rules.flatMap((rule) => rule.declarations)
  const italic = italicTags.some((tag) => names.has(tag)) || declarations.some(isItalic)
  const fontRules = rules.filter((rule) =>
    rule.declarations.some(({ text }) => text.includes('font')),
  )
  const transformers = rules.filter((rule) => rule.declarations.some(changesCase))
  const generators = rules
    .map((rule) => ({ rule, text: generated(rule) }))
    .filter(({ text }) => text !== '')
  const kept = new Set<Part>()
  for (const [family, ofFamily] of Map.groupBy(faces, familyOf)) {
    const setters = fontRules.filter((rule) =>
      rule.declarations.some(({ text }) => sets(text, family)),
    )
    const everywhere = styleAttributes.some((style) => sets(style, family))
    if (setters.length === 0 && !everywhere) continue
    const shown = texts.map((element) => {
      const { names } = element
      const meaning = setters.filter((rule) => mayMean(rule, names))
      if (meaning.length === 0 && !everywhere) return ''
      const own = everywhere ? element.text : partOf(element, meaning)
      const added = generators.filter(({ rule }) => mayMean(rule, names))
      const text = own + added.map((generator) => generator.text).join('')
      return transformers.some((rule) => mayMean(rule, names)) ? inBothCases(text) : text
    })
    const characters = new Set([browsersOwn, ...shown].join(''))
    for (const face of shownFaces(ofFamily, { characters, italic })) kept.add(face)
    const typed = setters.some((rule) => mayMean(rule, fieldNames))
    for (const face of ofFamily) if (typed && (italic || !isItalicFace(face))) kept.add(face)
  }
  return kept
}

/** The part of a text that the rules, which may mean its element, may style. */
function partOf({ text }: ShownText, rules: readonly RulePart[]): string {
  const onlyFirst = rules.every(({ selectors }) =>
    selectors.every((selector) => selector.text.endsWith(':first-letter')),
  )
  // A quotation mark, a letter and the sign after it.
  return onlyFirst ? text.trimStart().slice(0, 3) : text
}

function changesCase({ text }: Declaration): boolean {
  return /^(text-transform|font-variant(-caps)?)\s*:/.test(text)
}

function inBothCases(text: string): string {
  return text + text.toUpperCase() + text.toLowerCase()
}

/** Whether a rule may apply to an element, or to one around it, whose names are these. */
function mayMean({ selectors }: RulePart, names: ReadonlySet<string>): boolean {
  return selectors.some(
    ({ text, needs }) =>
      names.size > 0 && (needs.every((need) => names.has(need)) || /[+~]|:has\(/.test(text)),
  )
}

/** Whether declarations set a typeface, or one that only the browser can tell. */
function sets(css: string, family: string): boolean {
  const fonts = css.match(/(?<![\w-])font(-family)?\s*:[^;]*/g) ?? []
  return fonts.some((font) => font.includes(family) || font.includes('var('))
}

/** The numbers of lists and the end of a shortened line. */
const browsersOwn = '0123456789….'

/** The texts that a rule adds to its elements. */
function generated({ declarations }: RulePart): string {
  const added = declarations.filter(({ text }) => /^(content|quotes)\s*:/.test(text))
  const strings = added.flatMap(({ text }) => text.match(/"[^"]*"|'[^']*'/g) ?? [])
  return strings.map((string) => unescaped(string.slice(1, -1))).join('')
}

/** CSS text with the signs that `\2212` and the like stand for. */
function unescaped(text: string): string {
  return text.replaceAll(/\\([0-9a-f]{1,6})\s?/gi, (_escape, code: string) =>
    String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10_ff_ff)),
  )
}

/** Elements that browsers set in italics; our styles take it from `address`. */
const italicTags = ['cite', 'dfn', 'em', 'i', 'var']

function isItalic({ text }: Declaration): boolean {
  return /^font(-style)?\s*:.*\b(italic|oblique)\b/.test(text)
}

/**
 * Of faces with one name, style and weight the last one that has a character shows it. A face
 * without `unicode-range` always stays.
 */
function shownFaces(
  faces: readonly Face[],
  { characters, italic }: { characters: ReadonlySet<string>; italic: boolean },
): ReadonlySet<Face> {
  const points = [...characters].map((character) => character.codePointAt(0) ?? 0)
  const shown = new Set<Face>()
  for (const alike of Map.groupBy(faces, styleOf).values()) {
    const ranged = alike.toReversed().map((face) => ({ face, has: rangeOf(face) }))
    for (const { face, has } of ranged) if (has === undefined) shown.add(face)
    if (!italic && alike.every(isItalicFace)) continue
    for (const point of points) {
      const last = ranged.find(({ has }) => has?.(point))
      if (last) shown.add(last.face)
    }
  }
  return shown
}

function familyOf({ descriptors }: Face): string {
  return descriptors.get('font-family')?.replaceAll(/["']/g, '') ?? ''
}

function styleOf({ descriptors }: Face): string {
  return ['font-style', 'font-weight'].map((name) => descriptors.get(name)).join('|')
}

function isItalicFace({ descriptors }: Face): boolean {
  return descriptors.get('font-style') === 'italic'
}

function rangeOf({ descriptors }: Face): ((point: number) => boolean) | undefined {
  const range = descriptors.get('unicode-range')
  if (range === undefined) return undefined
  const parts = range.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^u\+/i, '').split('-')
    const [from, to] = [first.replaceAll('?', '0'), last.replaceAll('?', 'f')]
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  return (point) => parts.some(([from, to]) => point >= from && point <= to)
}
