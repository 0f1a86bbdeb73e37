import type { Part } from './style-sheet.ts'

/** Every name that begins with two dashes in a piece of CSS. */
export function customProperties(text: string): string[] {
  return text.match(/(?<![\w-])--[\w-]+/g) ?? []
}

/**
 * Custom properties that have the same value on every element of a page, in every state. One
 * without a value has none anywhere, so that the fallback of `var()` counts.
 */
export type Constants = ReadonlyMap<string, string | undefined>

type Setter = { value: string; everywhere: boolean }

/**
 * Reads the constants off `parts`, which must be all parts of all style sheets that can have an
 * effect on the page, and off the values of its style attributes.
 */
export function readConstants(
  parts: readonly Part[],
  styleAttributes: readonly string[],
): Constants {
  const setters = new Map<string, Setter[]>()
  const registered = new Map<string, string | undefined>()
  const read = new Set<string>()
  const variable = new Set(styleAttributes.flatMap(customProperties))
  const visit = (inside: readonly Part[], always: boolean) => {
    for (const part of inside) {
      if (part.kind === 'group') visit(part.parts, always && part.always)
      if (part.kind === 'property') registered.set(part.name, part.initial)
      if (part.kind === 'other') for (const name of customProperties(part.text)) variable.add(name)
      if (part.kind !== 'rule') continue
      const everywhere = always && part.selectors.every(({ text }) => /^:(root|host)$/.test(text))
      for (const { text, sets, value, nested } of part.declarations) {
        for (const name of customProperties(text)) (nested ? variable : read).add(name)
        if (sets) setters.set(sets, [...(setters.get(sets) ?? []), { value, everywhere }])
      }
    }
  }
  visit(parts, true)
  return new Map(
    [...read].flatMap((name): [string, string | undefined][] => {
      if (variable.has(name)) return []
      const all = setters.get(name) ?? []
      if (registered.has(name)) return registeredConstant(name, registered.get(name), all)
      const [only] = all
      if (only === undefined) return [[name, undefined]]
      return all.length === 1 && only.everywhere && only.value ? [[name, only.value]] : []
    }),
  )
}

/** A registered property is constant when nothing sets another value than its initial one. */
function registeredConstant(
  name: string,
  initial: string | undefined,
  setters: readonly Setter[],
): [string, string | undefined][] {
  const same = setters.every(({ value }) => value === 'initial' || value === initial)
  return same ? [[name, initial]] : []
}

/** The text of a declaration in which constants stand for themselves. */
export function settle(text: string, constants: Constants): string {
  const settled = replaceVariables(text, constants, new Set())
  return settled === text ? text : multiply(settled)
}

function replaceVariables(text: string, constants: Constants, inside: Set<string>): string {
  const call = /(?<![\w-])var\(\s*(--[\w-]+)\s*/g
  let [settled, at] = ['', 0]
  for (let found = call.exec(text); found; found = call.exec(text)) {
    const [, name = ''] = found
    const end = endOfCall(text, call.lastIndex)
    const comma = text[call.lastIndex] === ','
    const fallback = comma ? text.slice(call.lastIndex + 1, end).trim() : undefined
    const value = constants.get(name) ?? (constants.has(name) ? fallback : undefined)
    // A sign that touches the call could become one word with its value.
    const touches = /[\w%-]/.test(text[end + 1] ?? '')
    if (value === undefined || touches || inside.has(name)) continue
    settled += text.slice(at, found.index)
    settled += replaceVariables(value, constants, new Set([...inside, name]))
    at = end + 1
    call.lastIndex = at
  }
  return settled + text.slice(at)
}

/** Where the parenthesis closes that is open at `from`. */
function endOfCall(text: string, from: number): number {
  let open = 1
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') open += 1
    if (text[at] === ')') open -= 1
    if (open === 0) return at
  }
  return text.length
}

/** `calc(.25rem * 4)` as `1rem`: what Tailwind's spacing comes to. */
function multiply(text: string): string {
  return text.replaceAll(
    /calc\((-?(?:\d+(?:\.\d+)?|\.\d+))(px|rem|em) \* (-?(?:\d+(?:\.\d+)?|\.\d+))\)/g,
    (_call, length: string, unit: string, times: string) => {
      const product = String(Number((Number(length) * Number(times)).toFixed(5)))
      return product.replace(/^(-?)0\./, '$1.') + unit
    },
  )
}
