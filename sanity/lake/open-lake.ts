import { createFileStore } from './assets/files/file-store.ts'
import { createImageStore } from './assets/images/image-store.ts'
import { createTokens, type Tokens } from './auth/tokens.ts'
import type { LakeEnv } from './env.ts'
import { createRequestHandler, type RequestHandler } from './request-handler.ts'
import type { Log } from './log.ts'
import { createQueryThreads, type QueryThreads } from './query/threads/pool.ts'
import type { Store } from './store/store.ts'

export type OpenLake = { lake: RequestHandler; tokens: Tokens; queries: QueryThreads }

/** Builds the request handler for an open store. The caller closes the queries, then the store. */
export function openLake(
  store: Store,
  env: Omit<LakeEnv, 'port' | 'hosts' | 'webhook'>,
  { now, log }: { now: () => number; log: Log },
): OpenLake {
  const tokens = createTokens(store.db, { configured: env.tokens, now })
  const queries = createQueryThreads({ ...env, db: store.db, now, log })
  const images = createImageStore(env.dataDir)
  const files = createFileStore(env.dataDir)
  const lake = createRequestHandler({
    ...env,
    store,
    queries,
    images,
    files,
    tokens,
    now,
    log,
  })
  return { lake, tokens, queries }
}
