import type { ExprNode } from 'groq-js'
import { refusal } from '#lake/errors.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'

/** In bytes, where evaluation cannot be stopped. */
const longestQuery = 16 * 1024
const mostTokens = 2000
const deepestBrackets = 64

const token = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/[^\n]*|[$\w]+|[^\s\w]/g

/** Throws a 400 for a text that could hang or exhaust the parser. */
export function checkQueryText(text: string, longest = longestQuery): void {
  if (Buffer.byteLength(text) > longest) {
    throw refusal(400, `The query is longer than ${longest} bytes`)
  }
  let tokens = 0
  let depth = 0
  for (const [found] of text.matchAll(token)) {
    tokens += 1
    if ('([{'.includes(found)) depth += 1
    if (')]}'.includes(found)) depth -= 1
    if (tokens > mostTokens) throw refusal(400, `The query has more than ${mostTokens} tokens`)
    if (depth > deepestBrackets) {
      throw refusal(400, `The query nests deeper than ${deepestBrackets} levels`)
    }
  }
}

/** Throws a 400 for a query that reads the dataset by `*`. */
export function checkReadsNothing(tree: ExprNode): void {
  if (hasScan(tree)) throw refusal(400, 'The query may not read the dataset by *')
}

function hasScan(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(hasScan)
  if (!isRecord(node) || node['type'] === 'Value') return false
  return node['type'] === 'Everything' || hasScan(Object.values(node))
}
