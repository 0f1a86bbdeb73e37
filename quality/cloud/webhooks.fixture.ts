import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { portOf } from '#quality/site-faults/ports.fixture.ts'
import { json, refusal } from './exchange.fixture.ts'
import type { Asked, Reply } from './exchange.fixture.ts'

const hookSchema = z.object({
  type: z.literal('document'),
  name: z.string(),
  url: z.url(),
  dataset: z.string(),
  apiVersion: z.string(),
  secret: z.string(),
  rule: z.object({
    on: z.array(z.enum(['create', 'update', 'delete'])),
    filter: z.string().optional(),
    projection: z.string().optional(),
  }),
})

/** A webhook as the API takes it. */
export type Hook = z.infer<typeof hookSchema>

/** One delivery, as it was sent and answered. */
export type Delivery = { headers: Record<string, string>; body: string; status: number }

export type Webhooks = {
  /** Answers `/hooks/projects/:id`. */
  answer(asked: Asked, body: Buffer): Promise<Reply | undefined>
  deliveries(): readonly Delivery[]
  close(): Promise<void>
}

type Options = {
  projectId: string
  isEditor: (token: string | undefined) => boolean
  /** Whether deliveries are signed. */
  isSigned: () => boolean
  /** Makes the lake post changes to `url`. */
  subscribe: (hook: Hook, url: string) => Promise<void>
}

/** The documented headers of a delivery; the signature comes with them if the hook has a secret. */
export const documentedHeaders = [
  'idempotency-key',
  'sanity-dataset',
  'sanity-document-id',
  'sanity-operation',
  'sanity-project-id',
  'sanity-transaction-id',
  'sanity-transaction-time',
  'sanity-webhook-id',
] as const

/**
 * Webhooks of a project: listed and created at `/hooks/projects/:id` by callers who may write
 * (https://www.sanity.io/docs/http-reference/webhooks), delivered with Sanity's own headers and signed
 * with the hook's secret (https://www.sanity.io/docs/compute-and-ai/webhooks, «Headers» and «Secret»;
 * the format is that of https://github.com/sanity-io/webhook-toolkit).
 *
 * The lake evaluates filter and projection, and retries; every delivery goes through here.
 */
export async function openWebhooks({
  projectId,
  isEditor,
  isSigned,
  subscribe,
}: Options): Promise<Webhooks> {
  const hooks = new Map<string, Hook>()
  const deliveries: Delivery[] = []
  const relay = createServer((near, answer) => {
    const id = near.url?.slice(1) ?? ''
    buffer(near)
      .then((body) => deliver(id, near.headers, body.toString('utf8')))
      .then((status) => answer.writeHead(status).end())
      // The receiver is away: the lake tries again.
      .catch(() => answer.destroy())
  })
  const port = await portOf(relay)

  async function deliver(id: string, given: NodeJS.Dict<string | string[]>, body: string) {
    const hook = hooks.get(id)
    if (hook === undefined) return 404
    const names = [...documentedHeaders, ...(isSigned() ? ['sanity-webhook-signature'] : [])]
    const headers = {
      'content-type': 'application/json',
      ...Object.fromEntries(names.map((name) => [name, String(given[name])])),
      'sanity-webhook-id': id,
    }
    const { status, body: rest } = await fetch(hook.url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
    })
    await rest?.cancel()
    deliveries.push({ headers, body, status })
    return status
  }

  return {
    async answer({ method, path, token }, body) {
      if (path !== `/hooks/projects/${projectId}`) return undefined
      if (!isEditor(token)) return refusal(401, 'Unauthorized', 'Session not found')
      if (method === 'GET') {
        return json(
          200,
          [...hooks].map(([id, hook]) => ({ ...hook, id, projectId, isDisabled: false })),
        )
      }
      if (method !== 'POST') return refusal(405, 'Method Not Allowed', 'GET or POST')
      const hook = hookSchema.safeParse(JSON.parse(body.toString('utf8')))
      if (!hook.success) return refusal(400, 'Bad Request', hook.error.message)
      const id = randomUUID().slice(0, 16)
      hooks.set(id, hook.data)
      await subscribe(hook.data, `http://127.0.0.1:${port}/${id}`)
      return json(201, { ...hook.data, id, projectId })
    },
    deliveries: () => deliveries,
    async close() {
      const closed = once(relay.close(), 'close')
      relay.closeAllConnections()
      await closed
    },
  }
}
