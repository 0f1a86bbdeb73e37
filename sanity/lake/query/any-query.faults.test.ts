import { evaluateSync, parse, toJS } from 'groq-js'
import * as fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import { anyParams as params, anyQuery } from './any-query.fixture.ts'
import { mixedDocuments } from './documents.fixture.ts'
import { evaluateQuery } from './evaluate.ts'
import { createDataset } from './index/dataset.ts'
import type { Selector } from './source-map/locations.ts'
import { toView, viewOf } from './view.ts'

const runs = { quick: 2000, test: 5000, full: 200_000 }[inject('rounds')]
const context = { projectId: 'p', dataset: 'production', identity: 'me', now: new Date(0) }
const options = { perspective: 'raw', audience: 'members' } as const
const views = {
  indexed: viewOf(createDataset(mixedDocuments), options),
  transient: toView(mixedDocuments, options),
}
const byId = new Map(mixedDocuments.map((document) => [document._id, document]))

const query = fc.oneof(anyQuery.list, anyQuery.expression).filter((text) => isQuery(text))

function isQuery(text: string): boolean {
  try {
    parse(text, { params })
    return true
  } catch {
    return false
  }
}

type Asked = { of?: keyof typeof views; sourceMap?: Selector }

/** The result as JSON, or that there is none. */
function answer(text: string, { of = 'indexed', sourceMap }: Asked = {}): string {
  return attempt(() => evaluateQuery({ text, params }, views[of], context, sourceMap).result)
}

/** groq-js itself over the plain list. */
function plainAnswer(text: string): string {
  const { now: timestamp, identity } = context
  const dereference = ({ _ref }: { _ref: string }) => byId.get(_ref) ?? null
  const dataset = mixedDocuments
  const given = { dataset, params, dereference, sanity: context, identity, timestamp }
  return attempt(() => toJS(evaluateSync(parse(text, { params }), given)))
}

function attempt(evaluate: () => unknown): string {
  try {
    return JSON.stringify(evaluate() ?? null)
  } catch {
    return 'no result'
  }
}

it('a result is that of groq-js without indexes, sorted lists or anything computed once', () => {
  fc.assert(
    fc.property(query, fc.constantFrom('indexed', 'transient'), (text, of) => {
      expect(answer(text, { of })).toBe(plainAnswer(text))
    }),
    { numRuns: runs },
  )
})

it('a source map changes no result', () => {
  fc.assert(
    fc.property(query, fc.constantFrom('keys', 'places'), (text, sourceMap) => {
      expect(answer(text, { sourceMap })).toBe(answer(text))
    }),
    { numRuns: runs },
  )
})
