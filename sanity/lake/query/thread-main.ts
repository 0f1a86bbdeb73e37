import { parentPort, workerData } from 'node:worker_threads'
import { withAssetUrl } from '#lake/assets/asset-url.ts'
import { LakeError } from '#lake/errors.ts'
import { evaluateQuery } from '#lake/query/evaluate.ts'
import { openReplica, type Replica } from '#lake/query/replica.ts'
import type { QueryRequest, ThreadMessage, ThreadOptions } from '#lake/query/thread-messages.ts'

/** More than elsewhere: what takes too long is stopped. */
const mostNestedScans = 3

/** A thread that evaluates one query at a time, and may be stopped at any moment. */
function serve(options: ThreadOptions): void {
  const replica = openReplica(options.file, (document) => withAssetUrl(document, options.publicUrl))
  parentPort?.on('message', (request: QueryRequest) => send(answer(request, replica, options)))
  send({ type: 'ready' })
}

function answer(
  { query, identity, now, sourceMap, ...view }: QueryRequest,
  replica: Replica,
  { projectId, dataset }: ThreadOptions,
): ThreadMessage {
  try {
    const context = { projectId, dataset, identity, now: new Date(now) }
    const options = { mostNestedScans, sourceMap }
    const { result, ...rest } = evaluateQuery(query, replica.view(view), context, options)
    return { type: 'answer', answer: { result: JSON.stringify(result ?? null), ...rest } }
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    return { type: 'refusal', status: error.status, body: error.body, message: error.message }
  }
}

function send(message: ThreadMessage): void {
  parentPort?.postMessage(message)
}

const options: ThreadOptions = workerData
serve(options)
