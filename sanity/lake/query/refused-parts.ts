import { isSelectorNode, type ExprNode } from 'groq-js'
import { queryParseError } from '#lake/errors.ts'
import { conditionsIn } from './plan/selectors.ts'
import { mapChildren } from './plan/walk-tree.ts'

/** Functions that groq-js parses and cannot evaluate. */
const missing = new Set([
  'documents::get',
  'documents::incomingRefCount',
  'documents::incomingGlobalDocumentReferenceCount',
  'geo::latLng',
  'geo::contains',
  'geo::intersects',
  'geo::distance',
  'media::aspect',
  'text::semanticSimilarity',
  'user::attributes',
])

/** Functions that have no value elsewhere than where GROQ's specification allows them. */
const placed = new Map([
  ['text::query', 'text::query() may only stand to the right of match'],
  ['global::anywhere', 'anywhere() may only be used in a selector'],
])

/** Throws a 400 that names a part of the query which the lake or the specification refuses. */
export function refuseParts(tree: ExprNode, text: string): void {
  function refuse(description: string, name: string): never {
    throw queryParseError(text, description, Math.max(text.indexOf(name), 0))
  }

  function visit(node: ExprNode): ExprNode {
    if (node.type === 'FuncCall') return visitCall(node)
    if (node.type === 'Tuple') refuse('A list in brackets may only be used in a selector', '(')
    if (node.type === 'PipeFuncCall' && node.name === 'score' && !node.args.every(isCondition)) {
      refuse('score() takes conditions, which are true, false or null', 'score')
    }
    if (node.type !== 'OpCall' || node.op !== 'match') return mapChildren(node, visit)
    visit(node.left)
    return isTextQuery(node.right) ? node : visit(node.right)
  }

  function visitCall(node: FuncCall): ExprNode {
    const name = `${node.namespace}::${node.name}`
    const shown = name.replace('global::', '')
    if (missing.has(name)) refuse(`The function ${shown}() is not supported`, shown)
    const elsewhere = placed.get(name)
    if (elsewhere !== undefined) refuse(elsewhere, shown)
    const [before, after, selector] = node.args
    if (node.namespace !== 'diff' || !before || !after || !selector || !isSelectorNode(selector)) {
      return mapChildren(node, visit)
    }
    // A selector is no expression.
    for (const each of [before, after, ...conditionsIn(selector)]) visit(each)
    return node
  }

  visit(tree)
}

type FuncCall = Extract<ExprNode, { type: 'FuncCall' }>

function isTextQuery(node: ExprNode): boolean {
  return node.type === 'FuncCall' && node.namespace === 'text' && node.name === 'query'
}

const comparisons = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'match'])

/** Functions that answer with true, false or null. */
const questions = new Set([
  'array::intersects',
  'diff::changedAny',
  'diff::changedOnly',
  'global::boost',
  'global::defined',
  'global::references',
  'sanity::partOfRelease',
  'sanity::versionOf',
  'string::startsWith',
])

/** Expressions that may be true, false or null, whatever is in them. */
const conditions = new Set<ExprNode['type']>([
  'And',
  'Or',
  'Not',
  'InRange',
  'This',
  'Parent',
  'AccessAttribute',
  'AccessElement',
])

/** Whether an expression may be true, false or null, as far as its form tells. */
function isCondition(node: ExprNode): boolean {
  if (node.type === 'Group') return isCondition(node.base)
  if (node.type === 'OpCall') return comparisons.has(node.op)
  if (node.type === 'Value') return node.value === null || typeof node.value === 'boolean'
  if (node.type === 'Select') {
    const values = node.alternatives.map(({ value }) => value)
    return values.concat(node.fallback ?? []).every(isCondition)
  }
  if (node.type !== 'FuncCall') return conditions.has(node.type)
  if (node.namespace === 'global' && node.name === 'coalesce') return node.args.every(isCondition)
  return questions.has(`${node.namespace}::${node.name}`)
}
