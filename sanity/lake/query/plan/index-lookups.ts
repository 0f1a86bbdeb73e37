import type { ExprNode } from 'groq-js'
import { isScalar } from '#lake/query/index/dataset.ts'
import { coalesce, concat, join, text } from './host-functions.ts'
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
  /** The same by id or type only: they decide the sync tags. */
  cover?: IndexLookup[]
}

const covering: ReadonlySet<Index> = new Set<Index>(['id', 'version', 'type'])

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
  if (query !== undefined) return toIndexLookups([constantLookup('text', query)])
  if (type === 'Group') return within(condition.base)
  if (type === 'And') return both(within(condition.left), within(condition.right))
  if (type === 'Or') return either(within(condition.left), within(condition.right))
  if (type === 'OpCall') {
    return toIndexLookups(comparison(condition.op, condition.left, condition.right))
  }
  if (type !== 'FuncCall') return {}
  const index = functionIndexes.get(`${condition.namespace}::${condition.name}`)
  return toIndexLookups(condition.args.map((argument) => lookup(index, argument)))
}

function both(left: IndexLookups, right: IndexLookups): IndexLookups {
  return toDefined({
    find: better(left.find, right.find),
    cover: better(left.cover, right.cover),
  })
}

function either(left: IndexLookups, right: IndexLookups): IndexLookups {
  const together = (a: IndexLookup[] | undefined, b: IndexLookup[] | undefined) =>
    a && b && a.concat(b)
  return toDefined({
    find: together(left.find, right.find),
    cover: together(left.cover, right.cover),
  })
}

function toDefined({
  find,
  cover,
}: { [K in keyof IndexLookups]: IndexLookups[K] | undefined }): IndexLookups {
  return { ...(find && { find }), ...(cover && { cover }) }
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
  const isCover = find.every(({ index }) => covering.has(index))
  return isCover ? { find, cover: find } : { find }
}

function comparison(op: string, left: ExprNode, right: ExprNode): (IndexLookup | undefined)[] {
  if (op === 'in') return [lookup(indexOf(left), right)]
  if (op !== '==') return []
  return [lookup(indexOf(left), right) ?? lookup(indexOf(right), left)]
}

/** `_id`, `_type` or `slug.current` of what is filtered. */
function indexOf(node: ExprNode): Index | undefined {
  if (node.type !== 'AccessAttribute') return undefined
  if (node.base === undefined || node.base.type === 'This') {
    return node.name === '_id' ? 'id' : node.name === '_type' ? 'type' : undefined
  }
  const { base } = node
  const isSlug =
    node.name === 'current' &&
    base.type === 'AccessAttribute' &&
    base.name === 'slug' &&
    (base.base === undefined || base.base.type === 'This')
  return isSlug ? 'slug' : undefined
}

function lookup(index: Index | undefined, value: ExprNode): IndexLookup | undefined {
  if (index === undefined || value.type === 'FuncCall') return undefined
  if (value.type === 'Value') return constantLookup(index, value.value)
  const moved = fromOutside(value)
  if (moved === undefined) return undefined
  const keys = (separator: string) =>
    concat(coalesce(concat(moved, text('')), join(moved, separator)), text(separator))
  return { index, keys }
}

function constantLookup(index: Index, value: unknown): IndexLookup | undefined {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  const keys = list.filter(isScalar)
  // A slug may be missing, and so equal null; an id, type or reference is always a text.
  if (index === 'slug' && keys.length < list.length) return undefined
  return { index, keys: (separator) => text(keys.map((key) => `${key}${separator}`).join('')) }
}
