import { stemsOf } from '@butlerspb/russian/words.ts'
import { evaluateSync, type ExprNode } from 'groq-js'
import { refusal } from '#lake/errors.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import { attribute, text, type HostFunctions } from './host-functions.ts'
import { mapChildren } from './walk-tree.ts'
import type { ReadTracker } from '#lake/query/read-tracker.ts'
import { storedIdOf, type View } from '#lake/query/view.ts'
import { textOfDocument } from '#lake/search/document-text.ts'
import { matchesText, parseTextQuery, type Term, type TextQuery } from '#lake/search/text-query.ts'
import type { LakeDocument } from '#lake/store/document.ts'

/** Conditions on the whole text of a document: the node in the tree and its query. */
export type WholeTextConditions = WeakMap<ExprNode, string>

type Options = {
  view: View
  calls: HostFunctions
  reads: ReadTracker
  wholeText: WholeTextConditions
  /** Prepares the left side of a `match` to be evaluated on its own. */
  prepare: (node: ExprNode) => ExprNode
}

/** The query with each `… match text::query(…)` replaced by the lake's search. */
export function withTextConditions(tree: ExprNode, options: Options): ExprNode {
  /** `isDocument`: whether `@` is one of the stored documents. */
  function visit(node: ExprNode, isDocument: boolean): ExprNode {
    const query = textQueryOf(node)
    if (query !== undefined) return toCondition(query, isDocument, options)
    const isOfDocuments = 'base' in node && isListOfDocuments(node.base)
    const isOfThis = node.type === 'Projection' && node.base.type === 'This' && isDocument
    const visited = mapChildren(node, (child, entering) =>
      visit(child, entering === 'same' ? isDocument : isOfDocuments || isOfThis),
    )
    if (visited.type !== 'PipeFuncCall' || visited.name !== 'score') return visited
    return { ...visited, args: visited.args.map((argument) => scored(argument, options)) }
  }
  return visit(tree, false)
}

/**
 * An argument of `score()` in which a condition on the whole text counts by its relevance, not as
 * 1 like any that is true. groq-js looks into `&&`, `||` and `boost()`, but not into brackets.
 */
function scored(node: ExprNode, options: Options): ExprNode {
  const { view, calls, reads, wholeText } = options
  const within = (inner: ExprNode) => scored(inner, options)
  if (node.type === 'Group') return within(node.base)
  if (node.type === 'And' || node.type === 'Or') return mapChildren(node, within)
  if (node.type === 'FuncCall' && node.name === 'boost') {
    const [condition, ...rest] = node.args
    return condition === undefined ? node : { ...node, args: [within(condition), ...rest] }
  }
  const query = wholeText.get(node)
  if (query === undefined) return node
  const relevance = calls.call(
    (id) => {
      // BM25 counts words in all documents.
      reads.everything()
      const document = view.get(id)
      return document && view.search?.(query).relevance(storedIdOf(document))
    },
    attribute('_id', { type: 'This' }),
  )
  return { type: 'FuncCall', namespace: 'global', name: 'boost', args: [node, relevance] }
}

function isListOfDocuments(node: ExprNode | undefined): boolean {
  if (node === undefined) return false
  if (node.type === 'Everything') return true
  const keepsDocuments =
    node.type === 'Filter' ||
    node.type === 'PipeFuncCall' ||
    node.type === 'Slice' ||
    node.type === 'Group'
  return keepsDocuments && isListOfDocuments(node.base)
}

type Asked = { of: ExprNode; query: string }

function textQueryOf(node: ExprNode): Asked | undefined {
  if (node.type !== 'OpCall' || node.op !== 'match') return undefined
  if (node.right.type !== 'FuncCall') return undefined
  const { namespace, name, args } = node.right
  if (namespace !== 'text' || name !== 'query') return undefined
  const [asked] = args
  if (asked?.type !== 'Value' || typeof asked.value !== 'string') {
    throw refusal(400, 'text::query() takes a text or a parameter that is one')
  }
  return { of: node.left, query: asked.value }
}

function toCondition({ of, query }: Asked, isDocument: boolean, options: Options): ExprNode {
  const { view, calls, wholeText } = options
  const parsed = parseTextQuery(query)
  if (!isDocument) return toPatterns(of, parsed)
  const isWhole = isWholeDocument(of)
  const test = isWhole ? wholeTest(query, view) : fieldTest(of, parsed, options)
  const condition = calls.call(
    (id) => {
      const document = view.get(id)
      return document !== undefined && test(document)
    },
    attribute('_id', { type: 'This' }),
  )
  if (isWhole && parsed.wanted.length > 0) wholeText.set(condition, query)
  return condition
}

/** `@`, or a list with it such as the `[@, _id]` of the Studio. */
function isWholeDocument(node: ExprNode): boolean {
  if (node.type === 'Array') return node.elements.some(({ value }) => isWholeDocument(value))
  return node.type === 'This'
}

type Test = (document: LakeDocument) => boolean

function wholeTest(query: string, view: View): Test {
  const found = view.search?.(query)
  if (found !== undefined) return (document) => found.has(storedIdOf(document))
  const parsed = parseTextQuery(query)
  return (document) => matchesText(parsed, stemsOf(textOfDocument(document)))
}

function fieldTest(of: ExprNode, query: TextQuery, { calls, prepare }: Options): Test {
  const prepared = prepare(of)
  return (document) => {
    const { dereference } = calls
    const { data } = evaluateSync(prepared, { root: document, dataset: [], dereference })
    return matchesText(query, textsIn(data).flatMap(stemsOf))
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([name, each]) =>
    name.startsWith('_') ? [] : textsIn(each),
  )
}

/** Without a stored document: the nearest that groq-js' own `match` offers. */
function toPatterns(of: ExprNode, { wanted, unwanted }: TextQuery): ExprNode {
  const has = ({ stems }: Term): ExprNode => ({
    type: 'OpCall',
    op: 'match',
    left: of,
    right: text(stems.map((stem) => `${stem}*`).join(' ')),
  })
  return [
    ...wanted.map(has),
    ...unwanted.map((term): ExprNode => ({ type: 'Not', base: has(term) })),
  ].reduce((left, right) => ({ type: 'And', left, right }), { type: 'Value', value: true })
}
