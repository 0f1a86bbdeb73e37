/** A tag of HTML or JSX as it is written. */
export type WrittenTag = {
  name: string
  isClosing: boolean
  isSelfClosing: boolean
  attributes: { name: string; value: string | undefined; isExpression: boolean }[]
  /** Offset after the tag. */
  end: number
}

const start = /<(\/?)([A-Za-z][\w.:-]*)?/y
const attribute =
  /\s*([^\s"'<>/={}[\]]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(?=(\{))|([^\s"'=<>`{]+)))?/y
const finish = /\s*(\/?)>/y
const longest = 20_000

/** Reads a tag whose attributes may be expressions in braces; `undefined` if it is none. */
export function readWrittenTag(source: string, at: number): WrittenTag | undefined {
  const opening = match(start, source, at)
  if (opening === null || (opening[2] === undefined && source[at + opening[0].length] !== '>')) {
    return undefined
  }
  const attributes: WrittenTag['attributes'] = []
  let place = at + opening[0].length
  while (place - at < longest) {
    const closing = match(finish, source, place)
    if (closing !== null) {
      return {
        name: opening[2] ?? '',
        isClosing: opening[1] === '/',
        isSelfClosing: closing[1] === '/',
        attributes,
        end: place + closing[0].length,
      }
    }
    const spread = match(/\s*(?=\{)/y, source, place)
    const found = spread === null ? match(attribute, source, place) : null
    if (spread === null && found === null) return undefined
    place += (spread ?? found)?.[0].length ?? 0
    if (spread !== null || found?.[4] !== undefined) {
      const end = closingBrace(source, place)
      if (end === undefined) return undefined
      const value = source.slice(place + 1, end - 1).trim()
      attributes.push({ name: found?.[1] ?? '', value, isExpression: true })
      place = end
    } else {
      const value = found?.[2] ?? found?.[3] ?? found?.[5]
      attributes.push({ name: found?.[1] ?? '', value, isExpression: false })
    }
  }
  return undefined
}

/** Deeper than anybody nests expressions: a thousand open braces are not searched to their ends. */
const deepest = 100

const braceOrString = /[{}]|"[^"\n]*"|'[^'\n]*'|`[^`]*`/g

/** Offset after the brace that closes the one at a place; strings may hold braces. */
export function closingBrace(source: string, at: number): number | undefined {
  let depth = 0
  for (const token of source.slice(at, at + longest).matchAll(braceOrString)) {
    if (token[0] === '{') depth += 1
    if (token[0] === '}') depth -= 1
    if (depth === 0) return at + token.index + 1
    if (depth > deepest) return undefined
  }
  return undefined
}

/** The text of an expression that is only a string, or the file it requires. */
export function textOfExpression(expression: string): string | undefined {
  const [, , text] = /^(["'`])((?:(?!\1|\$\{)[\s\S])*)\1$/.exec(expression) ?? []
  if (text !== undefined) return text
  return /^require\(\s*["']([^"']+)["']\s*\)(?:\.default)?$/.exec(expression)?.[1]
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}
