import * as fc from 'fast-check'

/** Parameters of the random queries. */
export const anyParams = { id: 'a', ids: ['b', 'a', 3], slug: 'anna', nothing: null, n: 2 }

const paths = [
  '_id',
  '_type',
  'name',
  'slug',
  'slug.current',
  'author',
  'author._ref',
  'author->',
  'author->name',
  'author->mentor->name',
  'related',
  'related[]._ref',
  'related[]->',
  'related[]->{_id, "by": author->name}',
  'related[0]',
  'related[-1]->_id',
  'tags',
  'tags[]',
  'ids',
  'ids[0]',
  'rank',
  'body[].mark',
  'body[]{"to": mark.to}',
  'more',
  'more[]._ref',
  'more[defined(_ref)]',
  'wanted',
  'kinds',
  '@',
  '@.name',
  '^',
  '^._id',
  '^.name',
  '^.author._ref',
  '^.^._id',
  '^.ids',
] as const

const literals = [
  '1',
  '2',
  '"a"',
  '"anna"',
  '"article"',
  'null',
  'true',
  'false',
  '$id',
  '$ids',
  '$n',
  '$nothing',
  '[1, "a", null]',
  '{"_ref": "anna"}',
  '{"name": "own", "_id": "b"}',
] as const

const conditions = [
  'defined(name)',
  'rank > 1',
  '_type == "page"',
  '_id in $ids',
  'references("anna")',
  'references(^._id)',
  'references(wanted)',
  'author._ref == "anna"',
  'author._ref == ^._id',
  '^._id in related[]._ref',
  'author._ref in *[_type == "author"]._id',
  'slug.current in *[_id in ["a", "c"]].slug.current',
  'count(*[references("a")]) > 1',
  'author->name match "б*"',
] as const

const names = ['name', 'x', 'y', '_id', 'again', 'rank', 'author'] as const
const lists = [
  'related',
  'ids',
  'more',
  'tags',
  'body',
  'related[]->',
  '^.ids',
  '^.related',
] as const
const slices = ['[0]', '[1]', '[-1]', '[7]', '[0...2]', '[1..2]', '[0...0]', '[-2..-1]', '[0...99]']
const operators = ['==', '!=', '<', '>=', 'in', 'match', '+', '-', '*', '&&', '||'] as const
const functions = [
  'count',
  'defined',
  'length',
  'lower',
  'upper',
  'string',
  'references',
  'array::compact',
  'math::sum',
  'pt::text',
  'sanity::versionOf',
  '!',
  '',
] as const

/** Random GROQ over the documents of `documents.fixture.ts`; not every text is a valid query. */
export const anyQuery = fc.letrec<Record<'expression' | 'list' | 'attribute', string>>((tie) => {
  const expression = tie('expression')
  const list = tie('list')
  const attributes = fc.array(tie('attribute'), { minLength: 1, maxLength: 4 })
  const projection = attributes.map((each) => `{${each.join(', ')}}`)
  const call = fc.tuple(fc.constantFrom(...functions), expression)
  const operation = fc.tuple(expression, fc.constantFrom(...operators), expression)
  const condition = fc.oneof(
    fc.constantFrom(...conditions),
    fc.tuple(fc.constantFrom(...conditions), expression).map((each) => each.join(' || ')),
    expression.map((each) => `defined(${each})`),
    expression.map((each) => `boost(name match "б*", ${each})`),
  )
  const order = fc.tuple(expression, fc.constantFrom('', ' asc', ' desc', ', _id desc'))
  return {
    expression: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'query' },
      fc.constantFrom(...paths),
      fc.constantFrom(...literals),
      fc.constantFrom(...conditions),
      list,
      call.map(([name, argument]) => `${name}(${argument})`),
      operation.map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      projection,
      projection.map((each) => `@${each}`),
      fc.tuple(fc.constantFrom(...lists), projection).map(([of, each]) => `${of}[]${each}`),
      fc.tuple(fc.constantFrom(...lists), expression).map(([of, each]) => `${of}[${each}]`),
      fc.tuple(projection, fc.constantFrom(...names)).map(([of, name]) => `${of}.${name}`),
      fc.tuple(list, fc.constantFrom(...names)).map(([of, name]) => `${of}.${name}`),
      fc.tuple(expression, expression).map((each) => `coalesce(${each.join(', ')})`),
      fc.tuple(expression, expression).map((each) => `[${each.join(', ...')}]`),
      fc.tuple(expression, expression, expression).map(([a, b, c]) => `select(${a} => ${b}, ${c})`),
    ),
    list: fc.oneof(
      { maxDepth: 6, depthIdentifier: 'query' },
      fc.constantFrom('*', '*[_type == "article"]', '*[_type in ["author", "page"]]'),
      fc.constantFrom('*[references(^._id)]', '*[author._ref == ^._id]', '*[_id in ^.ids]'),
      fc.constantFrom(...conditions).map((condition) => `*[${condition}]`),
      expression.map((condition) => `*[${condition}]`),
      expression.map((condition) => `*[_type == "article" && ${condition}]`),
      fc.tuple(list, expression).map(([of, condition]) => `${of}[${condition}]`),
      fc.tuple(list, fc.constantFrom(...slices)).map((each) => each.join('')),
      fc.tuple(list, projection).map((each) => each.join('')),
      fc.tuple(list, order).map(([of, by]) => `${of} | order(${by.join('')})`),
      fc.tuple(list, condition).map(([of, by]) => `${of} | score(${by})`),
      fc
        .tuple(list, projection, fc.constantFrom(...conditions), projection)
        .map(([of, ...steps]) => `${of}${steps[0]}[${steps[1]}]${steps[2]}`),
      list.map((of) => `(${of})`),
    ),
    attribute: fc.oneof(
      { maxDepth: 6, depthIdentifier: 'query' },
      fc.constantFrom(...names, '...'),
      fc.tuple(fc.constantFrom(...names), expression).map(([name, of]) => `"${name}": ${of}`),
      expression.map((of) => `...${of}`),
      fc.tuple(expression, projection).map(([condition, of]) => `${condition} => ${of}`),
    ),
  }
})
