import { evaluate, parse, type ExprNode } from 'groq-js'
import { checkQueryText, checkReadsNothing } from '#lake/query/guard.ts'
import type { LakeDocument } from '#lake/store/document.ts'
import type { Hook } from '#lake/webhooks/hooks.ts'

/** One document before and after a commit; null where it did not exist. */
export type Difference = { before: LakeDocument | null; after: LakeDocument | null }

export type HookContext = {
  projectId: string
  dataset: string
  /** ISO 8601; what `now()` returns. */
  time: string
  /** A published document, for `->`. */
  get: (id: string) => LakeDocument | undefined
}

/** Throws a refusal, or groq-js's error, for GROQ that a hook cannot have. */
export function checkHookQuery(text: string): void {
  parseHookQuery(text)
}

/**
 * What a hook posts about a change; undefined when its filter leaves the change out. The queries
 * see the document after the change (a deleted one as it was), `before()`, `after()` and
 * `delta::…`, and follow references.
 */
export async function toHookBody(
  { filter, projection }: Pick<Hook, 'filter' | 'projection'>,
  difference: Difference,
  context: HookContext,
): Promise<unknown> {
  if (filter !== undefined && (await run(filter, difference, context)) !== true) return undefined
  if (projection === undefined) return difference.after ?? difference.before
  return run(projection, difference, context)
}

async function run(
  text: string,
  { before, after }: Difference,
  { projectId, dataset, time, get }: HookContext,
): Promise<unknown> {
  // In groq-js only the evaluation that is not synchronous has `delta::changedAny`.
  const value = await evaluate(parseHookQuery(text), {
    root: after ?? before,
    before,
    after,
    // Without one, even an empty one, groq-js follows no reference.
    dataset: [],
    dereference: ({ _ref }) => (_ref.includes('.') ? undefined : get(_ref)),
    sanity: { projectId, dataset },
    timestamp: new Date(time),
  })
  const result: unknown = await value.get()
  return result
}

/** Nothing here can be stopped while it runs, so a hook's query may not read the dataset by `*`. */
function parseHookQuery(text: string): ExprNode {
  checkQueryText(text)
  const tree = parse(text, { mode: 'delta' })
  checkReadsNothing(tree)
  return tree
}
