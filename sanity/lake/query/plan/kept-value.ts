import { DateTime, Path, type ExprNode } from 'groq-js'
import { isRecord } from '@butlerspb/json/is-record.ts'
import { coalesce, type HostFunctions } from './host-functions.ts'
import { fromOutside } from './walk-tree.ts'

/** The value of an expression that reads nothing of its item, kept as long as what it reads. */
export type KeptValue = {
  /** What it reads: `^`, `^.^`, …, to be evaluated for the item. */
  around: readonly ExprNode[]
  value: (around: readonly unknown[]) => unknown
}

/**
 * `levels` are the scopes around the item that the expression reads: 1 for `^`, 2 for `^.^`. Undefined
 * when it cannot be taken out of the scope of the item.
 */
export function keptValue(
  expression: ExprNode,
  levels: readonly number[],
  evaluate: (node: ExprNode) => unknown,
): KeptValue | undefined {
  const moved = levels.length === 0 ? expression : fromOutside(expression)
  if (moved === undefined) return undefined
  let known: { around: readonly unknown[]; value: unknown } | undefined
  return {
    around: levels.map((n) => ({ type: 'Parent', n })),
    value(around) {
      if (known === undefined || around.some((each, place) => each !== known?.around[place])) {
        const of = new Map(levels.map((level, place) => [level, around[place]]))
        known = { around, value: evaluate(within(of, moved)) }
      }
      return known.value
    },
  }
}

/** An expression that uses the kept value, or the one it came from where that cannot be kept. */
export function whereKept(
  { around }: KeptValue,
  kept: ExprNode,
  otherwise: ExprNode,
  calls: Pick<HostFunctions, 'apply'>,
): ExprNode {
  if (around.length === 0) return kept
  const condition = calls.apply((values) => values.every(isObject), around)
  const alternatives = [{ type: 'SelectAlternative' as const, condition, value: kept }]
  return { type: 'Select', alternatives, fallback: otherwise }
}

type In = Extract<ExprNode, { type: 'OpCall' }>

/** `… in list` of a kept list: a look-up for texts, and the long way for all else. */
export function inKept(node: In, list: KeptValue, calls: Pick<HostFunctions, 'apply'>): ExprNode {
  let known: { list: unknown; members: Set<unknown> } | undefined
  const isMember = ([member, ...around]: readonly unknown[]) => {
    const value = list.value(around)
    if (typeof member !== 'string' || !Array.isArray(value)) return undefined
    if (known?.list !== value) known = { list: value, members: new Set(value) }
    return known.members.has(member)
  }
  const right = calls.apply(list.value, list.around)
  const found = calls.apply(isMember, [node.left, ...list.around])
  return whereKept(list, coalesce(found, { ...node, right }), node, calls)
}

/** groq-js projects objects only. */
function isObject(value: unknown): boolean {
  return isRecord(value) && !(value instanceof DateTime) && !(value instanceof Path)
}

/** An expression in which `@` is the value of level 1, `^` that of level 2, and so on. */
function within(around: ReadonlyMap<number, unknown>, expression: ExprNode): ExprNode {
  let expr = expression
  for (let level = 1; level <= Math.max(0, ...around.keys()); level += 1) {
    expr = { type: 'Projection', base: { type: 'Value', value: around.get(level) ?? {} }, expr }
  }
  return expr
}
