import { useEffect, useMemo, useState } from 'react'
import type { ClientPerspective, ClientReturn } from '@sanity/client'
import { useDocumentStore } from 'sanity'
import type { z } from 'zod'
import { apiVersion } from '#lib/api-version.ts'

type Params = Record<string, string | string[]>

/** State of a live query; a loaded result is kept up to date. */
export type LiveResult<Result> =
  | { state: 'loading' }
  | { state: 'loaded'; result: Result }
  | { state: 'failed' }

/**
 * The result of a query of `lib/content/queries`, whose type is generated; fetched again whenever
 * a matching document changes.
 */
export function useLiveQuery<const Query extends string>(
  query: Query,
  params: Params,
): LiveResult<ClientReturn<Query>> {
  return useResult<ClientReturn<Query>>(query, params, 'drafts')
}

/** The same for any other query. A result that the schema refuses is a failure. */
export function useParsedLiveQuery<Result>(
  query: string,
  params: Params,
  schema: z.ZodType<Result>,
  perspective: ClientPerspective = 'drafts',
): LiveResult<Result> {
  const live = useResult<unknown>(query, params, perspective)
  return useMemo(() => {
    if (live.state !== 'loaded') return live
    const parsed = schema.safeParse(live.result)
    return parsed.success ? { state: 'loaded', result: parsed.data } : { state: 'failed' }
  }, [live, schema])
}

function useResult<Result>(
  query: string,
  params: Params,
  perspective: ClientPerspective,
): LiveResult<Result> {
  const store = useDocumentStore()
  const [live, setLive] = useState<LiveResult<Result>>({ state: 'loading' })
  // Callers pass a new object on every render: equal parameters must not start a new subscription.
  const key = JSON.stringify([params, perspective])
  const [asked, setAsked] = useState({ key, params, perspective })
  if (asked.key !== key) setAsked({ key, params, perspective })
  useEffect(() => {
    const { params, perspective } = asked
    const subscription = store.listenQuery(query, params, { apiVersion, perspective }).subscribe({
      next: (result: Result) => setLive({ state: 'loaded', result }),
      error: () => setLive({ state: 'failed' }),
    })
    return () => subscription.unsubscribe()
  }, [store, query, asked])
  return live
}
