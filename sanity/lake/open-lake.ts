import { createFileStore } from '#lake/assets/file-store.ts'
import { createImageStore } from '#lake/assets/image-store.ts'
import { createTokens, type Tokens } from '#lake/auth/tokens.ts'
import type { LakeEnv } from '#lake/env.ts'
import { createLake, type Lake } from '#lake/lake.ts'
import type { Log } from '#lake/log.ts'
import { createQueryThreads, type QueryThreads } from '#lake/query/threads.ts'
import type { Store } from '#lake/store/store.ts'

export type OpenLake = { lake: Lake; tokens: Tokens; queries: QueryThreads }

/** Puts a lake on an open store. The caller closes the queries, then the store. */
export function openLake(
  store: Store,
  env: Omit<LakeEnv, 'port' | 'webhook'>,
  { now, log, committed }: { now: () => number; log: Log; committed: () => void },
): OpenLake {
  const tokens = createTokens(store.db, { configured: env.tokens, now })
  const queries = createQueryThreads({ ...env, db: store.db, now, log })
  const images = createImageStore(env.dataDir)
  const files = createFileStore(env.dataDir)
  const lake = createLake({ ...env, store, queries, images, files, tokens, now, log, committed })
  return { lake, tokens, queries }
}
