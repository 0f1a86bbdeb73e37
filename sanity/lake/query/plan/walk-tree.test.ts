import { parse, type ExprNode } from 'groq-js'
import { describe, expect, it } from 'vitest'
import { fromOutside, mapChildren } from './walk-tree.ts'

/** The right side of a comparison in a filter. */
function valueIn(text: string): ExprNode {
  const tree = parse(`*[a == (${text})]`, { params: { p: 1 } })
  const condition = tree.type === 'Filter' ? tree.expr : tree
  if (condition.type !== 'OpCall') throw new Error('not a comparison')
  return condition.right
}

/** How far up the parents are that an expression names, in order. */
function parentsIn(node: ExprNode): number[] {
  const inside: number[] = []
  mapChildren(node, (child) => {
    inside.push(...parentsIn(child))
    return child
  })
  return node.type === 'Parent' ? [node.n, ...inside] : inside
}

describe('a value that a filter compares with', () => {
  it.each([
    '1',
    '$p',
    '"a" + "b"',
    'now()',
    '*[_id == "x"][0].name',
    'count(*[b == c])',
    '*[_type == "x"]{name, "n": count(tags)}[0].n',
    '*[_type == "x"] | order(name)',
    '*[_type == "x"][].tags[]',
    'select(true => 1, 2)',
  ])('%s reads the same from outside', (text) => {
    expect(fromOutside(valueIn(text))).toEqual(valueIn(text))
  })

  it.each([
    'b',
    '@',
    '@.b',
    'b.c[0]',
    'references("x")',
    '1 + b',
    '[1, b]',
    '{"x": b}',
    '!b',
    '-b',
    'b in [1]',
    '1 in b',
    'b in 1..2',
    '1 in b..2',
    '1 in 1..b',
    'count(b[])',
    'b->name',
    'select(b => 1, 2)',
    'select(true => b, 2)',
    'select(true => 1, b)',
    '{b => {"x": 1}}',
    '{true => {"x": b}}',
    'count(*[c == ^.b])',
    '*[_type == "x"]{"y": ^.b}',
    '*[_type == "x"] | order(^.b)',
    'count(*[count(*[c == ^.^.b]) > 0])',
    'b[].c',
    '*[_id in ^.b[].c]',
  ])('%s depends on what is filtered', (text) => {
    expect(fromOutside(valueIn(text))).toBeUndefined()
  })

  it.each([
    ['^.b', [1], [0]],
    ['^.^.b', [2], [1]],
    ['count(*[c == ^.^.b])', [2], [1]],
    ['count(*[c == d && count(*[e == ^.c]) > 0])', [1], [1]],
    ['*[_type == "x"]{"y": ^.^.b, "z": name}', [2], [1]],
    ['^.b[].c', [1], [0]],
  ])('%s names parents one level nearer', (text, inside, outside) => {
    const value = valueIn(text)
    expect(parentsIn(value)).toEqual(inside)
    expect(parentsIn(fromOutside(value) ?? valueIn('@'))).toEqual(outside)
  })
})
