import type { ExprNode } from 'groq-js'
import { isScalar } from '#lake/query/index/keys-of.ts'
import { coalesce, concat, join, text } from './host-functions.ts'
import { indexedListOf, indexedPathOf, type IndexedPath } from './indexed-path.ts'
import type { WholeTextConditions } from './text-conditions.ts'
import { fromOutside } from './walk-tree.ts'
import type { ViewLookup } from '#lake/query/view.ts'

type Index = ViewLookup['index']

/** An index look-up that finds every document for which a condition is true, and maybe others. */
export type IndexLookup = {
  index: Index
  /**
   * Its keys as one text, each followed by the separator, evaluated outside the filter; null when
   * they are not texts, and the index cannot be used.
   */
  keys: (separator: string) => ExprNode
}

export type IndexLookups = {
  /** Together they find everything that passes the filter. */
  find?: IndexLookup[]
  /** Look-ups by type that together find the same, for narrower sync tags. */
  types?: IndexLookup[]
}

/** From the most to the least selective. */
const order: readonly Index[] = ['id', 'version', 'slug', 'reference', 'text', 'type']

const functionIndexes = new Map<string, Index>([
  ['global::references', 'reference'],
  ['sanity::versionOf', 'version'],
])

export function indexLookupsFor(condition: ExprNode, wholeText: WholeTextConditions): IndexLookups {
  const { type } = condition
  const within = (inner: ExprNode) => indexLookupsFor(inner, wholeText)
  const query = wholeText.get(condition)
  if (query !== undefined) return { find: [{ index: 'text', keys: constantKeys([query]) }] }
  if (isNeverTrue(condition)) return { find: [], types: [] }
  if (type === 'Group') return within(condition.base)
  if (type === 'And') return both(within(condition.left), within(condition.right))
  if (type === 'Or') return either(within(condition.left), within(condition.right))
  if (type === 'OpCall') {
    return toIndexLookups([comparison(condition.op, condition.left, condition.right)])
  }
  const index =
    type === 'FuncCall' && functionIndexes.get(`${condition.namespace}::${condition.name}`)
  if (!index) return {}
  return toIndexLookups(condition.args.map((value) => lookup({ index, isNullable: false }, value)))
}

/** A constant, such as `$slug == null` for a slug. */
function isNeverTrue(condition: ExprNode): boolean {
  if (condition.type === 'Value') return condition.value !== true
  if (condition.type !== 'OpCall' || condition.op !== '==') return false
  const { left, right } = condition
  if (left.type !== 'Value' || right.type !== 'Value') return false
  const a: unknown = left.value
  const b: unknown = right.value
  const isComparable = (value: unknown) => value === null || isScalar(value)
  return isComparable(a) && isComparable(b) && a !== b
}

function both(left: IndexLookups, right: IndexLookups): IndexLookups {
  return toDefined(better(left.find, right.find), left.types ?? right.types)
}

function either(left: IndexLookups, right: IndexLookups): IndexLookups {
  const together = (a: IndexLookup[] | undefined, b: IndexLookup[] | undefined) =>
    a && b && a.concat(b)
  return toDefined(together(left.find, right.find), together(left.types, right.types))
}

function toDefined(
  find: IndexLookup[] | undefined,
  types: IndexLookup[] | undefined,
): IndexLookups {
  return { ...(find && { find }), ...(types && { types }) }
}

function better(
  a: IndexLookup[] | undefined,
  b: IndexLookup[] | undefined,
): IndexLookup[] | undefined {
  if (a === undefined || b === undefined) return a ?? b
  const rank = (lookups: IndexLookup[]) =>
    Math.max(...lookups.map(({ index }) => order.indexOf(index)))
  return rank(a) <= rank(b) ? a : b
}

/** A list with an undefined member would find too little. */
function toIndexLookups(lookups: readonly (IndexLookup | undefined)[]): IndexLookups {
  const find = lookups.filter((each) => each !== undefined)
  if (find.length === 0 || find.length < lookups.length) return {}
  return find.every(({ index }) => index === 'type') ? { find, types: find } : { find }
}

function comparison(op: string, left: ExprNode, right: ExprNode): IndexLookup | undefined {
  if (op === 'in') {
    return lookup(indexedPathOf(left), right) ?? lookup(indexedListOf(right), left)
  }
  if (op !== '==') return undefined
  return lookup(indexedPathOf(left), right) ?? lookup(indexedPathOf(right), left)
}

function lookup(path: IndexedPath | undefined, value: ExprNode): IndexLookup | undefined {
  if (path === undefined || value.type === 'FuncCall') return undefined
  const { index, isNullable } = path
  if (value.type === 'Value') {
    const list: unknown[] = Array.isArray(value.value) ? value.value : [value.value]
    const keys = list.filter(isScalar)
    if (isNullable && keys.length < list.length) return undefined
    return { index, keys: constantKeys(keys) }
  }
  const moved = fromOutside(value)
  if (moved === undefined) return undefined
  return { index, keys: isNullable ? exactKeys(moved) : textKeys(moved) }
}

function constantKeys(keys: readonly (string | number | boolean)[]): IndexLookup['keys'] {
  return (separator) => text(keys.map((key) => `${key}${separator}`).join(''))
}

/** null unless the value is a text or a list without nulls. */
function exactKeys(value: ExprNode): IndexLookup['keys'] {
  return (separator) =>
    concat(coalesce(concat(value, text('')), join(value, separator)), text(separator))
}

/** Leaves out what is no text: it equals no text. null for a list with an object or list in it. */
function textKeys(value: ExprNode): IndexLookup['keys'] {
  const call = (namespace: string, name: string, argument: ExprNode): ExprNode => ({
    type: 'FuncCall',
    namespace,
    name,
    args: [argument],
  })
  const isList = call('global', 'defined', call('global', 'count', value))
  const alternative = { type: 'SelectAlternative' as const, condition: isList, value: noValue }
  return (separator) =>
    coalesce(exactKeys(value)(separator), exactKeys(call('array', 'compact', value))(separator), {
      type: 'Select',
      alternatives: [alternative],
      fallback: text(''),
    })
}

const noValue: ExprNode = { type: 'Value', value: null }
