import { useEffect, useState } from 'react'
import type { ClientPerspective } from '@sanity/client'
import { useDocumentStore } from 'sanity'
import { apiVersion } from '#lib/api-version.ts'

type Params = Record<string, string | string[]>

/** State of a live query; a loaded result is kept up to date. */
export type LiveResult<Result> =
  | { state: 'loading' }
  | { state: 'loaded'; result: Result }
  | { state: 'failed' }

/** The result of a query, fetched again whenever a matching document changes. */
export function useLiveQuery<Result>(
  query: string,
  params: Params,
  perspective: ClientPerspective = 'drafts',
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
