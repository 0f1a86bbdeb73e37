import { shortNames } from './class-names.ts'
import { customProperties, readConstants, settle } from './custom-properties.ts'
import { keptFaces } from './font-faces.ts'
import type { ShownText } from './shown-text.ts'
import { rulesOf } from './style-sheet.ts'
import type { Part, Selector, StyleSheet } from './style-sheet.ts'

/** What a page has that style rules ask for. */
export type StyledPage = {
  /** `.class`, `#id` and `tag` names. */
  names: ReadonlySet<string>
  /** The values of its style attributes. */
  styleAttributes: readonly string[]
  /** Its class attributes; without them classes keep their names. */
  classLists?: readonly (readonly string[])[]
  /** What it shows by itself; without it all faces stay. */
  texts?: readonly ShownText[]
  /** As `names`, of the fields in which a visitor can type what he likes, and what they are in. */
  fieldNames?: ReadonlySet<string>
}

export type PageStyles = {
  /** The text of each sheet. */
  sheets: string[]
  /** The short name of each class that they ask for; undefined when classes keep their names. */
  classes: ReadonlyMap<string, string> | undefined
}

/**
 * The part of the style sheets that can have an effect on a page whose elements no script changes:
 * rules that some element may match, with the values of custom properties that are the same
 * everywhere, and the font faces whose characters it shows. A rule too many may stay, none too few.
 */
export function pageStyles(sheets: readonly StyleSheet[], page: StyledPage): PageStyles {
  const matching = sheets.map((sheet) => matchingParts(sheet, page.names))
  const all = matching.flat()
  const constants = readConstants(all, page.styleAttributes)
  const settled = matching.map((parts) => settledParts(parts, constants))
  const used = usedProperties(settled.flat(), page.styleAttributes)
  const faces = keptFaces(settled.flat(), page)
  const classes = page.classLists && classNames(all, page.classLists)
  const printer = { used, faces, classes }
  return { sheets: settled.map((parts) => print(parts, printer)), classes }
}

function matchingParts(parts: StyleSheet, names: ReadonlySet<string>): Part[] {
  return parts.flatMap((part): Part[] => {
    if (part.kind === 'group') {
      const inside = matchingParts(part.parts, names)
      return inside.length === 0 ? [] : [{ ...part, parts: inside }]
    }
    if (part.kind !== 'rule') return [part]
    const selectors = part.selectors.filter(({ needs }) => needs.every((need) => names.has(need)))
    return selectors.length === 0 ? [] : [{ ...part, selectors }]
  })
}

function settledParts(parts: Part[], constants: ReturnType<typeof readConstants>): Part[] {
  return parts.map((part): Part => {
    if (part.kind === 'group') return { ...part, parts: settledParts(part.parts, constants) }
    if (part.kind !== 'rule') return part
    const declarations = part.declarations.map((declaration) => ({
      ...declaration,
      text: settle(declaration.text, constants),
    }))
    return { ...part, declarations }
  })
}

/** The custom properties that rules read, and those that their values read in turn. */
function usedProperties(
  parts: readonly Part[],
  styleAttributes: readonly string[],
): ReadonlySet<string> {
  const used = new Set<string>()
  const readBy = new Map<string, string[]>()
  const waiting = styleAttributes.flatMap(customProperties)
  for (const { declarations } of rulesOf(parts)) {
    for (const { text, sets } of declarations) {
      const reads = customProperties(text).filter((name) => name !== sets)
      if (sets === undefined) waiting.push(...reads)
      else readBy.set(sets, [...(readBy.get(sets) ?? []), ...reads])
    }
  }
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (used.has(name)) continue
    used.add(name)
    waiting.push(...(readBy.get(name) ?? []))
  }
  return used
}

function classNames(parts: readonly Part[], lists: readonly (readonly string[])[]) {
  const selectors = [...rulesOf(parts)].flatMap((rule) => rule.selectors)
  if (selectors.some(({ text }) => /\[\s*class/i.test(text))) return undefined
  const styled = new Set(selectors.flatMap(({ classes }) => classes.map(({ name }) => name)))
  const present = new Set(lists.flat())
  return shortNames(lists, styled, new Set([...styled].filter((name) => !present.has(name))))
}

type Printer = {
  used: ReadonlySet<string>
  faces: ReadonlySet<Part>
  classes: ReadonlyMap<string, string> | undefined
}

function print(parts: readonly Part[], printer: Printer): string {
  return parts.map((part) => printPart(part, printer)).join('')
}

function printPart(part: Part, printer: Printer): string {
  const { used, faces, classes } = printer
  if (part.kind === 'other') return part.text
  if (part.kind === 'face') return faces.has(part) ? part.text : ''
  if (part.kind === 'property') return used.has(part.name) ? part.text : ''
  if (part.kind === 'group') {
    const inside = print(part.parts, printer)
    return inside && `${part.prelude}{${inside}}`
  }
  const selectors = new Set(part.selectors.map((selector) => renamed(selector, classes)))
  const declarations = part.declarations
    .filter(({ sets }) => sets === undefined || used.has(sets))
    .map(({ text }) => text)
  return declarations.length === 0 ? '' : `${[...selectors].join(',')}{${declarations.join(';')}}`
}

function renamed({ text, classes: places }: Selector, names: Printer['classes']): string {
  if (!names) return text
  let [result, at] = ['', 0]
  for (const { start, end, name } of places) {
    const short = names.get(name)
    result += text.slice(at, start) + (short === undefined ? text.slice(start, end) : `.${short}`)
    at = end
  }
  return result + text.slice(at)
}
