import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { callerHeaders } from './access.fixture.ts'
import { createApiCdn } from './api-cdn.fixture.ts'
import { hostOf, json, refusal, toAsked } from './exchange.fixture.ts'
import type { Answer, Asked, Near, Reply } from './exchange.fixture.ts'
import { ask, askWhole, pipeUpgrade } from './lake-line.fixture.ts'
import type { Lake } from './lake.fixture.ts'
import { fromPosition } from './live-positions.fixture.ts'
import { createOrigins } from './origins.fixture.ts'
import { refuseAttributes, refuseListener } from './plan-limits.fixture.ts'
import { createRateLimiter } from './rate-limits.fixture.ts'
import type { AnsweredBy, RequestLog } from './request-log.fixture.ts'
import type { Settings } from './settings.fixture.ts'
import { createStreams } from './streams.fixture.ts'
import { openWebhooks } from './webhooks.fixture.ts'
import type { Delivery } from './webhooks.fixture.ts'

/** What answers for all of Sanity's hosts. */
export type Edge = {
  answer(request: Near, response: Answer): void
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  deliveries(): readonly Delivery[]
  close(): Promise<void>
}

type Options = {
  projectId: string
  readToken: string
  writeToken: string
  lake: Lake
  settings: Settings
  log: RequestLog
  now: () => number
}

/** Puts the rules of the cloud, as far as they are switched on, before a lake. */
export async function createEdge(options: Options): Promise<Edge> {
  const { projectId, readToken, writeToken, lake, settings, log, now } = options
  const cdn = createApiCdn({ lagMs: () => settings.cdnLagMs, now })
  const limiter = createRateLimiter(() => settings.rateLimits, now)
  const origins = createOrigins(() => settings.origins)
  const streams = createStreams(settings)
  const hooks = await openWebhooks({
    projectId,
    isEditor: (token) => token === writeToken,
    isSigned: () => settings.rules.signedWebhooks,
    async subscribe({ rule, secret }, url) {
      const filter = rule.filter ? ['--filter', rule.filter] : []
      const projection = rule.projection ? ['--projection', rule.projection] : []
      const query = [...filter, ...projection]
      await lake.command(['webhook', 'add', '--url', url, '--secret', secret, ...query])
    },
  })

  const headersFor = (asked: Asked) => ({
    ...callerHeaders(asked.headers, { isOn: settings.rules.access, editorToken: writeToken }),
    ...(typeof asked.headers['last-event-id'] === 'string' &&
      settings.rules.livePositions && {
        'last-event-id': fromPosition(asked.headers['last-event-id']),
      }),
    // The lake's sign-in page would take itself for another site's.
    ...(asked.path.startsWith('/auth/login') && { origin: undefined }),
  })

  function note(asked: Asked, status: number, answeredBy: AnsweredBy): void {
    const { host, method, path, search, token, headers } = asked
    const known = { [readToken]: 'viewer', [writeToken]: 'editor' } as const
    const query = search.get('query')
    const lastLiveEventId = search.get('lastLiveEventId')
    const cacheMode = search.get('cacheMode')
    log.add({
      at: new Date(now()).toISOString(),
      host,
      method,
      path,
      ...(query !== null && { query: query.replace(/\s+/g, ' ').slice(0, 120) }),
      ...(lastLiveEventId !== null && { lastLiveEventId }),
      ...(cacheMode !== null && { cacheMode }),
      caller: token === undefined ? 'anonymous' : (known[token] ?? 'other token'),
      ownHeaders: Object.keys(headers).filter((name) => /^x-(?:lake|client|butlerspb)-/.test(name)),
      status,
      answeredBy,
    })
  }

  /** Some hosts of Sanity's are not played: those of fonts, and of news about versions. */
  function noteUnknown(near: Near, status: number): void {
    const { method = 'GET', url = '/' } = near
    const [path = ''] = url.split('?', 1)
    const at = new Date(now()).toISOString()
    const rest = { caller: 'anonymous', ownHeaders: [], answeredBy: 'stand-in' } as const
    log.add({ at, host: hostOf(near), method, path, status, ...rest })
  }

  /** What is answered without the lake's storage. */
  async function byRule(asked: Asked, body: Buffer): Promise<Reply | undefined> {
    const isRead = asked.service === 'cdn'
    return (
      origins.answer(asked) ??
      (asked.service === 'apicdn' ? cdn.refuse(asked) : undefined) ??
      (settings.rules.rateLimits && asked.service === 'api' ? limiter.refuse(asked) : undefined) ??
      (settings.rules.planLimits
        ? refuseListener(asked, streams.listeners(), settings.plan)
        : undefined) ??
      (settings.rules.planLimits ? await overPlan(asked, body) : undefined) ??
      (isRead ? undefined : providers(asked)) ??
      (await hooks.answer(asked, body))
    )
  }

  async function overPlan(asked: Asked, body: Buffer): Promise<Reply | undefined> {
    if (asked.method !== 'POST' || !asked.path.startsWith('/data/mutate/')) return undefined
    const stored = await askWhole(lake.port, {
      method: 'GET',
      url: '/v1/data/export/production',
      headers: { authorization: `Bearer ${writeToken}` },
      body: Buffer.alloc(0),
    })
    const lines = stored.body.toString('utf8').split('\n').filter(Boolean)
    const documents = lines.map((line): unknown => JSON.parse(line))
    return refuseAttributes(documents, body, settings.plan)
  }

  async function serve(asked: Asked, near: Near, response: Answer) {
    const body = isSmall(asked) ? await buffer(near) : Buffer.alloc(0)
    const cors = settings.rules.origins ? origins.headersFor(asked) : openTo(asked)
    const send = (reply: Reply, by: AnsweredBy) => {
      note(asked, reply.status, by)
      const headers = by === 'rule' ? reply.headers : withoutCors(reply.headers)
      response.writeHead(reply.status, { ...headers, ...cors })
      response.end(reply.body)
    }
    const ruled = await byRule(asked, body)
    if (ruled !== undefined) return send(ruled, 'rule')
    const place = { method: asked.method, url: asked.url, headers: headersFor(asked) }
    if (streams.isStream(asked)) {
      const far = await ask(lake.port, place, near)
      note(asked, far.statusCode ?? 502, 'lake')
      return streams.pass(asked, far, response, cors)
    }
    if (asked.service === 'apicdn') {
      const copy = settings.rules.apiCdn ? cdn.find(asked, body) : undefined
      if (copy !== undefined) return send(copy, 'copy')
      const reply = await askWhole(lake.port, { ...place, body })
      cdn.keep(asked, body, reply)
      return send(reply, 'lake')
    }
    if (isSmall(asked)) return send(await askWhole(lake.port, { ...place, body }), 'lake')
    const far = await ask(lake.port, place, near)
    note(asked, far.statusCode ?? 502, 'lake')
    response.writeHead(far.statusCode ?? 502, { ...withoutCors(far.headers), ...cors })
    far.pipe(response)
  }

  return {
    answer(near, response) {
      const asked = toAsked(near)
      if (asked === undefined || (asked.projectId ?? projectId) !== projectId) {
        const missing = refusal(404, 'Not Found', `No such project: ${hostOf(near)}`)
        noteUnknown(near, missing.status)
        response.writeHead(missing.status, missing.headers)
        response.end(missing.body)
        return
      }
      serve(asked, near, response).catch(() => response.destroy())
    },
    upgrade(near, socket, head) {
      const asked = toAsked(near)
      if (asked === undefined) {
        socket.destroy()
        return
      }
      note(asked, 101, 'lake')
      pipeUpgrade(lake.port, { near, socket, head, headers: headersFor(asked) })
    },
    deliveries: hooks.deliveries,
    close: hooks.close,
  }
}

/** Uploads are passed on as they come. */
function isSmall({ method, path, service }: Asked): boolean {
  return service !== 'cdn' && !(method === 'POST' && path.startsWith('/assets/'))
}

/** Where people sign in: https://www.sanity.io/docs/studio/authentication has Sanity's own providers. */
function providers({ path }: Asked): Reply | undefined {
  if (path !== '/auth/providers') return undefined
  const url = 'https://api.sanity.io/v2021-06-07/auth/login/sanity'
  return json(200, {
    thirdPartyLogin: true,
    providers: [{ name: 'sanity', title: 'E-mail / password', url }],
  })
}

function openTo({ headers }: Asked) {
  const { origin } = headers
  if (origin === undefined) return {}
  return { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' }
}

function withoutCors<Value>(headers: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !/^(?:access-control-|connection$|transfer-encoding$|keep-alive$)/.test(name),
    ),
  )
}
