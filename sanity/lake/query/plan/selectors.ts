import type { ExprNode, SelectorNode } from 'groq-js'
import { isRecord } from '@butlerspb/json/is-record.ts'
import { valueAt, type KeyPath, type Select } from './key-paths.ts'

/** Whether a condition of the selector is true for an item. */
type Passes = (condition: ExprNode, item: unknown) => boolean

/** What a selector such as `title`, `body[]._key`, `a.(b, c[d == 1])` or `anywhere(x)` means. */
export function selectBy(selector: SelectorNode, passes: Passes): Select {
  const by = (node: SelectorNode) => selectBy(node, passes)
  if (selector.type === 'Group') return by(selector.base)
  if (selector.type === 'ArrayCoerce') return items(by(selector.base), () => true)
  if (selector.type === 'Filter') {
    return items(by(selector.base), (item) => passes(selector.expr, item))
  }
  if (selector.type === 'AccessAttribute') {
    const { base, name } = selector
    const select = base && by(base)
    return (value) => (select ? select(value).map((path) => [...path, name]) : [[name]])
  }
  if (selector.type === 'Tuple') {
    const members = selector.members.map(by)
    return (value) => members.flatMap((select) => select(value))
  }
  if (selector.type === 'SelectorNested') {
    const [base, nested] = [by(selector.base), by(selector.nested)]
    return (value) =>
      base(value).flatMap((path) =>
        nested(valueAt(value, path)).map((inner) => [...path, ...inner]),
      )
  }
  return (value) => anywhere(value, (object) => passes(selector.arg, object))
}

/** The expressions in a selector, each evaluated for an item of what is compared. */
export function conditionsIn(selector: SelectorNode): ExprNode[] {
  if (selector.type === 'SelectorFuncCall') return [selector.arg]
  if (selector.type === 'Tuple') return selector.members.flatMap(conditionsIn)
  const inBase = selector.base ? conditionsIn(selector.base) : []
  if (selector.type === 'Filter') return [...inBase, selector.expr]
  return selector.type === 'SelectorNested' ? [...inBase, ...conditionsIn(selector.nested)] : inBase
}

function items(base: Select, isWanted: (item: unknown) => boolean): Select {
  return (value) =>
    base(value).flatMap((path) => {
      const list = valueAt(value, path)
      if (!Array.isArray(list)) return []
      return list.flatMap((item, place) => (isWanted(item) ? [[...path, place]] : []))
    })
}

function anywhere(value: unknown, isWanted: (object: unknown) => boolean): KeyPath[] {
  const found: KeyPath[] = []
  const within = (inner: unknown, step: string | number) => {
    for (const path of anywhere(inner, isWanted)) found.push([step, ...path])
  }
  if (Array.isArray(value)) value.forEach(within)
  else if (isRecord(value)) {
    if (isWanted(value)) found.push([])
    for (const [name, member] of Object.entries(value)) within(member, name)
  }
  return found
}
