import type { ExprNode } from 'groq-js'
import { refusal } from '#lake/errors.ts'
import { isObject } from '#lake/json.ts'

const longestQuery = 16 * 1024
const mostTokens = 2000
const deepestBrackets = 64

const token = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/[^\n]*|[$\w]+|[^\s\w]/g

/** Throws a 400 for a text that could hang or exhaust the parser. */
export function checkQueryText(text: string): void {
  if (Buffer.byteLength(text) > longestQuery) {
    throw refusal(400, `The query is longer than ${longestQuery} bytes`)
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

/**
 * Throws a 400 for a query that reads the whole dataset inside a loop inside a loop …: each `*`
 * in a projection or filter of another multiplies the cost by the number of documents. Two levels
 * pass where evaluation cannot be stopped: 1,000 documents to the third hang.
 */
export function checkQueryTree(tree: ExprNode, mostNestedScans = 2): void {
  if (scanDepth(tree) > mostNestedScans) {
    throw refusal(400, `The query nests * deeper than ${mostNestedScans} levels`)
  }
}

function scanDepth(node: unknown): number {
  if (Array.isArray(node)) return Math.max(0, ...node.map(scanDepth))
  if (!isObject(node)) return 0
  if (node['type'] === 'Value') return 0
  if (node['type'] === 'Everything') return 1
  const { base, ...inner } = node
  const insideLoop = Math.max(0, ...Object.values(inner).map(scanDepth))
  const before = scanDepth(base)
  return before > 0 ? before + insideLoop : insideLoop
}
