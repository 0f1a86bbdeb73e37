import { parse } from 'groq-js'
import * as fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import { anyParams as params, anyQuery } from './any-query.fixture.ts'
import { mixedDocuments } from './documents.fixture.ts'
import { evaluateQuery } from './evaluate.ts'
import { createDataset } from './index/dataset.ts'
import type { Selector } from './source-map/locations.ts'
import { viewOf } from './view.ts'

const runs = { quick: 2000, test: 5000, full: 200_000 }[inject('rounds')]
const context = { projectId: 'p', dataset: 'production', identity: 'me', now: new Date(0) }
const view = viewOf(createDataset(mixedDocuments), { perspective: 'raw', audience: 'members' })

const query = fc.oneof(anyQuery.list, anyQuery.expression).filter((text) => isQuery(text))

function isQuery(text: string): boolean {
  try {
    parse(text, { params })
    return true
  } catch {
    return false
  }
}

/** The result as JSON, or the error. */
function answer(text: string, sourceMap: Selector | undefined): string {
  try {
    return JSON.stringify(evaluateQuery({ text, params }, view, context, sourceMap).result ?? null)
  } catch (error) {
    return String(error)
  }
}

it('a source map changes no result', () => {
  fc.assert(
    fc.property(query, fc.constantFrom('keys', 'places'), (text, selector) => {
      expect(answer(text, selector)).toBe(answer(text, undefined))
    }),
    { numRuns: runs },
  )
})
