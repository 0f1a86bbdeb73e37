import type { ExprNode } from 'groq-js'
import { isRecord } from '@butlerspb/json/is-record.ts'

/** Nodes evaluated in about the time of one pass over the document. */
const cheapNodes = new Set<unknown>(
  (
    'Value Parameter This AccessAttribute AccessElement Slice Group And Or Not Neg Pos OpCall ' +
    'InRange Select SelectAlternative Array ArrayElement ArrayCoerce Tuple Filter Map FlatMap FuncCall'
  ).split(' '),
)
const cheapFunctions = new Set<unknown>(
  (
    'coalesce count dateTime defined identity length lower now path references round string upper ' +
    'startsWith versionOf partOfRelease text'
  ).split(' '),
)
/** Each may read a whole document. */
const mostCalls = 50
/** How many values a loop may search for in each step. */
const mostSought = 100

/**
 * Whether a filter may be evaluated for every changed document on the main thread, where nothing
 * can stop it. Too expensive: nested loops, unless the inner one iterates a field of the outer
 * item; a long list searched in a loop; projections; other documents (`*`, `->`); patterns with
 * two `*` in a word.
 */
export function isCheapFilter(expr: ExprNode): boolean {
  return isCheapNode(expr, false) && countCalls(expr) <= mostCalls
}

function isCheapNode(node: unknown, inLoop: boolean): boolean {
  if (Array.isArray(node)) return node.every((member) => isCheapNode(member, inLoop))
  if (!isRecord(node) || node['type'] === 'Value') return true
  const { type, name, op, base, expr, right, ...others } = node
  if (type !== undefined && !cheapNodes.has(type)) return false
  if (type === 'FuncCall' && !cheapFunctions.has(name)) return false
  if (op === 'match' && !isCheapPattern(right)) return false
  if (op === 'in' && inLoop && countMembers(right) > mostSought) return false
  const isLoop = type === 'Filter' || type === 'Map' || type === 'FlatMap'
  if (isLoop && inLoop && !isOwn(base)) return false
  return (
    isCheapNode(base, inLoop) &&
    isCheapNode(expr, inLoop || isLoop) &&
    isCheapNode(right, inLoop) &&
    isCheapNode(Object.values(others), inLoop)
  )
}

/** Whether a value is a field of the current item of the loop. */
function isOwn(node: unknown): boolean {
  if (!isRecord(node)) return false
  const { type, base } = node
  return base === undefined ? type === 'AccessAttribute' || type === 'This' : isOwn(base)
}

function isCheapPattern(node: unknown): boolean {
  const value = isRecord(node) && node['type'] === 'Value' ? node['value'] : undefined
  const patterns: unknown[] = Array.isArray(value) ? value : [value]
  return patterns.every((each) => typeof each === 'string' && !/\*\S*\*/.test(each))
}

/** Total length of the lists in a literal value. */
function countMembers(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0
  const own = Array.isArray(node) ? node.length : 0
  return Object.values(node).reduce((sum: number, member) => sum + countMembers(member), own)
}

function countCalls(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0
  const own = isRecord(node) && node['type'] === 'FuncCall' ? 1 : 0
  return Object.values(node).reduce((sum: number, member) => sum + countCalls(member), own)
}
