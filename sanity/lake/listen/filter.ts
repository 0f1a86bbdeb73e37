import { evaluateSync, parse, type ExprNode } from 'groq-js'
import { isCheapFilter } from './cheap-filter.ts'
import type { QueryContext } from '#lake/query/evaluate.ts'
import type { Query } from '#lake/query/parse-query.ts'
import { checkQueryText } from '#lake/query/limits.ts'
import type { LakeDocument } from '#lake/store/document.ts'

/** Whether a single document matches the filter of a listener. */
export type Filter = (document: LakeDocument) => boolean

const always: ExprNode = { type: 'Value', value: true }

/**
 * The filter of a listener's query: `*[…]`, whatever projection, order or slice follows. Parts that
 * need other documents (`*` inside, `->`) or are expensive (see `isCheapFilter`) count as true: an
 * extra event costs a refetch, a missing one leaves a stale page. Throws what the parser throws.
 */
export function parseFilter({ text, params }: Query, context: QueryContext): Filter {
  checkQueryText(text)
  const tree = parse(text, { params })
  const filters = filtersOf(tree).map(toDecidable)
  return (document) =>
    filters.every((expr) => {
      try {
        const result = evaluateSync(
          { type: 'Filter', base: { type: 'Everything' }, expr },
          {
            dataset: [document],
            params,
            sanity: { projectId: context.projectId, dataset: context.dataset },
            identity: context.identity,
            timestamp: context.now,
          },
        )
        return result.type !== 'array' || result.data.length > 0
      } catch {
        return true
      }
    })
}

/** The constraints on `*` in a chain such as `*[a][b] | order(c) {d}[0]`. */
function filtersOf(tree: ExprNode): ExprNode[] {
  const earlier = 'base' in tree && tree.base !== undefined ? filtersOf(tree.base) : []
  return tree.type === 'Filter' && isOfDocuments(tree.base) ? [...earlier, tree.expr] : earlier
}

/** False after a projection, where a filter is about what was projected. */
function isOfDocuments(base: ExprNode): boolean {
  return base.type === 'Everything' || (base.type === 'Filter' && isOfDocuments(base.base))
}

function toDecidable(expr: ExprNode): ExprNode {
  if (expr.type === 'Group') return toDecidable(expr.base)
  if (expr.type === 'And') {
    return { ...expr, left: toDecidable(expr.left), right: toDecidable(expr.right) }
  }
  return isCheapFilter(expr) ? expr : always
}
