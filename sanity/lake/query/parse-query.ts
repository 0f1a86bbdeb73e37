import { GroqSyntaxError, parse, type ExprNode } from 'groq-js'
import { queryParseError, type LakeError } from '#lake/errors.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import { checkQueryText } from './limits.ts'
import { refuseParts } from './refused-parts.ts'

/** In bytes, as in the cloud. */
const longestQuery = 300 * 1024

export type Query = { text: string; params: Record<string, unknown> }

/**
 * Throws a 400 for a query that cannot be parsed, is too large, names a parameter that was not sent,
 * or has a part that the lake or the specification refuses. A parse cannot be cached: groq-js writes the values of parameters into the tree (they
 * decide what `[$x]` means).
 */
export function parseQuery({ text, params }: Query): ExprNode {
  checkQueryText(text, longestQuery)
  let tree: ExprNode
  try {
    tree = parse(text, { params })
  } catch (error) {
    throw toParseError(text, error)
  }
  const missing = findParameter(tree, (name) => !Object.hasOwn(params, name))
  if (missing === undefined) {
    refuseParts(tree, text)
    return tree
  }
  const place = Math.max(text.indexOf(`$${missing}`), 0)
  throw queryParseError(text, `Param $${missing} referenced, but not provided`, place)
}

function toParseError(text: string, error: unknown): LakeError {
  const message = error instanceof Error ? error.message : String(error)
  // Sanity's wording, which tests of its client expect.
  const description = message.replace(
    'Unexpected end of query',
    'unexpected end-of-file, expected expression',
  )
  return queryParseError(text, description, error instanceof GroqSyntaxError ? error.position : 0)
}

/** groq-js takes a parameter that was not sent for null, so that a misspelt one finds nothing. */
function findParameter(node: unknown, isWanted: (name: string) => boolean): string | undefined {
  if (Array.isArray(node)) {
    for (const member of node) {
      const found = findParameter(member, isWanted)
      if (found !== undefined) return found
    }
    return undefined
  }
  if (!isRecord(node) || node['type'] === 'Value') return undefined
  const { type, name } = node
  if (type === 'Parameter' && typeof name === 'string') return isWanted(name) ? name : undefined
  return findParameter(Object.values(node), isWanted)
}
