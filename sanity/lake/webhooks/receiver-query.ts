import { evaluate, parse, type ExprNode } from 'groq-js'
import { refusal } from '#lake/errors.ts'
import { errorMessage } from '#lake/error-message.ts'
import { checkQueryText, checkReadsNothing } from '#lake/query/limits.ts'
import type { LakeDocument } from '#lake/store/document.ts'
import type { Receiver } from './receivers.ts'

/** One document before and after a commit; null where it did not exist. */
export type Difference = { before: LakeDocument | null; after: LakeDocument | null }

/** The filter and projection of a receiver, and the change to apply them to. */
export type ReceiverQuery = Pick<Receiver, 'filter' | 'projection'> & {
  difference: Difference
  /** ISO 8601; what `now()` returns. */
  time: string
}

export type ReceiverContext = {
  projectId: string
  dataset: string
  /** A published document, for `->`. */
  get: (id: string) => LakeDocument | undefined
}

/** Throws a refusal, or groq-js's error, for GROQ that a receiver cannot have. */
export function checkReceiverQuery(text: string): void {
  parseReceiverQuery(text)
}

/**
 * The body that a receiver posts about a change; undefined when its filter excludes it. The queries
 * see the document after the change (a deleted one as it was), `before()`, `after()` and
 * `delta::…`, and follow references.
 */
export async function toReceiverBody(
  query: ReceiverQuery,
  context: ReceiverContext,
): Promise<unknown> {
  const { filter, projection, difference } = query
  if (filter !== undefined && (await run(filter, query, context)) !== true) return undefined
  if (projection === undefined) return difference.after ?? difference.before
  return run(projection, query, context)
}

async function run(
  text: string,
  { difference: { before, after }, time }: ReceiverQuery,
  { projectId, dataset, get }: ReceiverContext,
): Promise<unknown> {
  try {
    // groq-js supports `delta::changedAny` in asynchronous evaluation only.
    const value = await evaluate(parseReceiverQuery(text), {
      root: after ?? before,
      before,
      after,
      // groq-js follows references only when there is a dataset, even an empty one.
      dataset: [],
      dereference: ({ _ref }) => (_ref.includes('.') ? undefined : get(_ref)),
      sanity: { projectId, dataset },
      timestamp: new Date(time),
    })
    const result: unknown = await value.get()
    return result
  } catch (error) {
    throw refusal(400, `The query cannot be evaluated: ${errorMessage(error)}`)
  }
}

/** As in Sanity, a receiver's query may not read the dataset by `*`. */
function parseReceiverQuery(text: string): ExprNode {
  checkQueryText(text)
  const tree = parse(text, { mode: 'delta' })
  checkReadsNothing(tree)
  return tree
}
