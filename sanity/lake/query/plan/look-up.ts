import { randomUUID } from 'node:crypto'
import type { ExprNode } from 'groq-js'
import { coalesce, concat, text, type HostFunctions } from './host-functions.ts'
import type { IndexLookup, IndexLookups } from './index-lookups.ts'
import type { ListReads } from './list-reads.ts'
import type { ReadTracker } from '#lake/query/read-tracker.ts'
import type { View, ViewLookup } from '#lake/query/view.ts'

type LookUp = {
  find: readonly IndexLookup[]
  types: IndexLookups['types'] | undefined
  /** Undefined when the whole documents are in the result. */
  listReads: ListReads | undefined
}

type Options = {
  view: View
  calls: HostFunctions
  reads: ReadTracker
  /** Prepares the expressions of keys, which may read documents themselves. */
  prepare: (keys: ExprNode) => ExprNode
}

/** What the look-ups find, or the fallback where their keys are not texts. */
export function lookUp(
  { find, types, listReads }: LookUp,
  fallback: ExprNode,
  { view, calls, reads, prepare }: Options,
): ExprNode {
  const [afterKey, afterLookup] = [randomUUID(), randomUUID()]
  const references = listReads?.references ?? []
  const lookups = [...new Set([...find, ...(types ?? []), ...references])]

  function read(argument: string): unknown {
    const lists = argument.split(afterLookup).map((list) => list.split(afterKey).slice(0, -1))
    const keysOf = (lookup: IndexLookup) => lists[lookups.indexOf(lookup)] ?? []
    const withKeys = (lookup: IndexLookup): ViewLookup => ({
      index: lookup.index,
      keys: keysOf(lookup),
    })
    const found = find.map(withKeys)
    const ofTypes = types?.flatMap(keysOf)
    if (listReads === undefined || ofTypes === undefined) {
      for (const each of found) reads.some(each, ofTypes)
    } else {
      for (const each of [...found, ...references.map(withKeys)]) reads.members(each, ofTypes)
      reads.attributes(listReads.attributes, ofTypes)
    }
    return view.find(found)
  }

  const argument = lookups
    .map((lookup) => concat(prepare(lookup.keys(afterKey)), text(afterLookup)))
    .reduce(concat, text(''))
  return coalesce(calls.call(read, argument), fallback)
}
