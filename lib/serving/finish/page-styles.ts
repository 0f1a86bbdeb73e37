import { customProperties } from './style-sheet.ts'
import type { StyleSheet } from './style-sheet.ts'

/** What a page has that style rules ask for. */
export type PageNames = {
  /** `.class`, `#id` and `tag` names. */
  names: ReadonlySet<string>
  /** The values of its style attributes. */
  styleAttributes: readonly string[]
}

/**
 * The part of a style sheet that can have an effect on a page whose elements no script changes:
 * rules that some element may match, and the custom properties that these rules read. A rule too many may stay, none too few.
 */
export function pageStyles(sheet: StyleSheet, page: PageNames): string {
  return print(sheet, page.names, usedProperties(sheet, page))
}

/** The custom properties that matching rules read, and those that their values read in turn. */
function usedProperties(
  sheet: StyleSheet,
  { names, styleAttributes }: PageNames,
): ReadonlySet<string> {
  const used = new Set<string>()
  const readBy = new Map<string, string[]>()
  const waiting = styleAttributes.flatMap(customProperties)
  const visit = (parts: StyleSheet) => {
    for (const part of parts) {
      if (part.kind === 'group') visit(part.parts)
      if (part.kind !== 'rule' || matching(part.selectors, names).length === 0) continue
      for (const { sets, reads } of part.declarations) {
        if (sets === undefined) waiting.push(...reads)
        else readBy.set(sets, [...(readBy.get(sets) ?? []), ...reads])
      }
    }
  }
  visit(sheet)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (used.has(name)) continue
    used.add(name)
    waiting.push(...(readBy.get(name) ?? []))
  }
  return used
}

function print(parts: StyleSheet, names: ReadonlySet<string>, used: ReadonlySet<string>): string {
  const texts = parts.map((part) => {
    if (part.kind === 'other') return part.text
    if (part.kind === 'property') return used.has(part.name) ? part.text : ''
    if (part.kind === 'group') {
      const inside = print(part.parts, names, used)
      return inside && `${part.prelude}{${inside}}`
    }
    const selectors = matching(part.selectors, names).map(({ text }) => text)
    const declarations = part.declarations
      .filter(({ sets }) => sets === undefined || used.has(sets))
      .map(({ text }) => text)
    if (selectors.length === 0 || declarations.length === 0) return ''
    return `${selectors.join(',')}{${declarations.join(';')}}`
  })
  return texts.join('')
}

function matching<S extends { needs: string[] }>(selectors: S[], names: ReadonlySet<string>): S[] {
  return selectors.filter(({ needs }) => needs.every((need) => names.has(need)))
}
