import { parentPort, workerData } from 'node:worker_threads'
import { withAssetUrl } from '#lake/assets/asset-url.ts'
import { LakeError } from '#lake/errors.ts'
import { evaluateQuery } from '#lake/query/evaluate.ts'
import { openReplica, type Replica } from './replica.ts'
import type { SelectionRequest } from '#lake/mutate/selection.ts'
import type { ReceiverQuery } from '#lake/webhooks/receiver-query.ts'
import {
  parseThreadOptions,
  isThreadRequest,
  type QueryRequest,
  type ThreadMessage,
  type ThreadOptions,
  type ThreadRequest,
} from './messages.ts'

/** A thread that handles one request at a time and may be terminated at any moment. */
function serve(options: ThreadOptions): void {
  const replica = openReplica(options.file, (document) => withAssetUrl(document, options.publicUrl))
  parentPort?.on('message', (request: unknown) => {
    if (!isThreadRequest(request)) throw new TypeError('malformed request to a thread')
    void answer(request, replica, options).then(send)
  })
  send({ type: 'ready' })
}

async function answer(
  request: ThreadRequest,
  replica: Replica,
  options: ThreadOptions,
): Promise<ThreadMessage> {
  try {
    if (request.type === 'query') return query(request, replica, options)
    if (request.type === 'hook') return await receiverBody(request, replica, options)
    return await select(request, replica, options)
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    return { type: 'refusal', status: error.status, body: error.body, message: error.message }
  }
}

function query(
  { query: asked, identity, now, sourceMap, ...view }: QueryRequest,
  replica: Replica,
  { projectId, dataset }: ThreadOptions,
): ThreadMessage {
  const context = { projectId, dataset, identity, now: new Date(now) }
  const { result, ...rest } = evaluateQuery(asked, replica.view(view), context, sourceMap)
  return { type: 'answer', answer: { result: JSON.stringify(result ?? null), ...rest } }
}

async function select(
  request: SelectionRequest,
  replica: Replica,
  options: ThreadOptions,
): Promise<ThreadMessage> {
  // Loaded on demand: few threads need it, and it would slow down their start.
  const { selectIds } = await import('#lake/mutate/selection.ts')
  const { documents } = replica.view({ perspective: 'raw', audience: 'members' })
  const stored = new Map(documents.map((document) => [document._id, document]))
  return {
    type: 'selected',
    selected: { seq: replica.seq(), ids: selectIds(request, stored, options) },
  }
}

async function receiverBody(
  request: ReceiverQuery,
  replica: Replica,
  options: ThreadOptions,
): Promise<ThreadMessage> {
  const { toReceiverBody } = await import('#lake/webhooks/receiver-query.ts')
  const published = replica.view({ perspective: 'raw', audience: 'everybody' })
  const body = await toReceiverBody(request, { ...options, get: (id) => published.get(id) })
  return { type: 'hook', body: JSON.stringify(body) }
}

function send(message: ThreadMessage): void {
  parentPort?.postMessage(message)
}

serve(parseThreadOptions(workerData))
