import { actionRoutes } from './actions/routes.ts'
import type { Tokens } from './auth/tokens.ts'
import { withAssetUrl } from './assets/asset-url.ts'
import type { FileStore } from './assets/files/file-store.ts'
import type { ImageStore } from './assets/images/image-store.ts'
import { assetRoutes } from './assets/routes.ts'
import { documentRoutes } from './documents/routes.ts'
import { LakeError, refusal } from './errors.ts'
import { exportRoutes } from './export/routes.ts'
import { historyRoutes } from './history/routes.ts'
import { toCall } from './http/call.ts'
import { preflight, withCors } from './http/cors.ts'
import { isOwnHost } from './http/host.ts'
import { requireProject } from './http/require-project.ts'
import type { Route } from './http/route.ts'
import { listenRoutes } from './listen/routes.ts'
import { liveRoutes } from './live/routes.ts'
import type { Log } from './log.ts'
import { mutateRoutes } from './mutate/routes.ts'
import { accountRoutes } from './users/account-routes.ts'
import { stubRoutes } from './project/stub-routes.ts'
import { projectRoutes } from './project/routes.ts'
import { queryRoutes } from './query/routes.ts'
import type { QueryThreads } from './query/threads/pool.ts'
import type { LakeDocument } from './store/document.ts'
import type { Store } from './store/store.ts'
import { isDiskError } from './store/disk-errors.ts'

export type RequestHandler = (request: Request) => Promise<Response>

export type HandlerDeps = {
  store: Store
  queries: QueryThreads
  images: ImageStore
  files: FileStore
  tokens: Tokens
  projectId: string
  dataset: string
  /** Origin and path under which callers reach the lake, without a trailing slash. */
  publicUrl: string
  /** Origin of the site whose Studio people sign in to. */
  siteUrl: string
  /** Milliseconds since 1970. */
  now: () => number
  log: Log
}

/** The whole lake as a function: Sanity's HTTP API in, Sanity's answers and error bodies out. */
export function createRequestHandler(deps: HandlerDeps): RequestHandler {
  const routes = createRoutes(deps)
  const reportUnknown = createUnknownReporter(deps.log)

  async function answer(request: Request): Promise<Response> {
    if (request.method === 'OPTIONS') return preflight(request)
    const method = request.method === 'HEAD' ? 'GET' : request.method
    try {
      const call = toCall(request)
      if (!isOwnHost(request.headers.get('host'), [deps.publicUrl, deps.siteUrl])) {
        throw refusal(400, 'The Host header names another server')
      }
      // Clients that do not put the project before the host send this header.
      const project = request.headers.get('x-sanity-project-id') ?? deps.projectId
      requireProject(project, deps.projectId)
      for (const { methods, pattern, handle } of routes) {
        const match = methods.includes(method) ? pattern.exec({ pathname: call.path }) : null
        if (match !== null) return finish(await handle(call, match.pathname.groups))
      }
      reportUnknown(method, call.path)
      throw refusal(404, `No such endpoint: ${method} ${call.path.slice(0, 200)}`)
    } catch (error) {
      return finish(toErrorResponse(error, deps.log))
    }
  }

  return async (request) => withCors(request, await answer(request), deps.siteUrl)
}

function createRoutes(deps: HandlerDeps): Route[] {
  const present = (document: LakeDocument) => withAssetUrl(document, deps.publicUrl)
  return [
    ...stubRoutes(),
    ...projectRoutes(deps),
    ...accountRoutes(deps),
    ...listenRoutes({ ...deps, present }),
    ...liveRoutes(deps),
    ...queryRoutes(deps),
    ...mutateRoutes({ ...deps, present }),
    ...actionRoutes(deps),
    ...historyRoutes({ ...deps, present }),
    ...exportRoutes({ ...deps, present }),
    ...documentRoutes({ ...deps, present }),
    ...assetRoutes({ ...deps, present }),
  ]
}

function toErrorResponse(error: unknown, log: Log): Response {
  if (error instanceof LakeError) return Response.json(error.body, { status: error.status })
  log.error('request failed', {}, error)
  const status = isDiskError(error) ? 503 : 500
  const { body } = refusal(status, 'The lake failed; its log says why')
  return Response.json(body, { status })
}

function finish(response: Response): Response {
  response.headers.set('x-content-type-options', 'nosniff')
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
  return response
}

/** A Studio upgrade may call new endpoints: each unknown path is logged once. */
function createUnknownReporter(log: Log): (method: string, path: string) => void {
  const reported = new Set<string>()
  return (method, path) => {
    const key = `${method} ${path.slice(0, 200)}`
    if (reported.has(key) || reported.size >= 1000) return
    reported.add(key)
    log.warn('unknown endpoint', { endpoint: key })
  }
}
