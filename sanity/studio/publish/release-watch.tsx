import { useToast } from '@sanity/ui/toast'
import { useEffect, type JSX } from 'react'
import { concatMap, debounceTime, type Observable } from 'rxjs'
import {
  definePlugin,
  useClient,
  useDocumentStore,
  type DocumentStore,
  type LayoutProps,
} from 'sanity'
import { apiVersion } from '#sanity/studio/desk/use-live-query.ts'
import { useMayWrite } from '#sanity/studio/use-may-write.ts'
import {
  releaseContentQuery,
  releaseRedirectActions,
  type ReleaseContent,
} from './release-redirects.ts'

/**
 * Plugin of the Studio: a release that moves a page gets the redirect from its old address while
 * it is being prepared, whatever way the page came into it, and publishes both at once.
 */
export const releaseRedirects = definePlugin({
  name: 'release-redirects',
  studio: { components: { layout: WatchedLayout } },
})

/** Releases and pages in them, and nothing else, begin the query anew. */
const listen = `*[_type in ["system.release", "redirect"] || _id in path("versions.**")]`

/** An address is typed letter by letter. */
const pauseMs = 1500

function WatchedLayout(props: LayoutProps): JSX.Element {
  const mayWrite = useMayWrite()
  return (
    <>
      {mayWrite && <ReleaseWatch />}
      {props.renderDefault(props)}
    </>
  )
}

function ReleaseWatch(): null {
  const client = useClient({ apiVersion })
  const store = useDocumentStore()
  const toast = useToast()
  useEffect(() => {
    const raw = client.withConfig({ perspective: 'raw' })
    async function settle(): Promise<void> {
      try {
        const content = await raw.fetch<ReleaseContent>(releaseContentQuery)
        for (const actions of releaseRedirectActions(content)) {
          await raw.action(actions)
          toast.push({
            status: 'info',
            title: 'Перенаправления выпуска обновлены',
            description: 'Выпуск меняет адрес страницы: старый адрес поведёт на новый.',
          })
        }
      } catch {
        // Another open Studio was quicker, or the release has just been closed; the next change
        // asks again.
      }
    }
    const subscription = changesOf(store)
      .pipe(debounceTime(pauseMs), concatMap(settle))
      .subscribe({ error: () => {} })
    return () => subscription.unsubscribe()
  }, [client, store, toast])
  return null
}

/** A word for every change; what has changed is asked when there is a pause. */
function changesOf(store: DocumentStore): Observable<unknown> {
  const options = { apiVersion, perspective: 'raw' } as const
  return store.listenQuery({ fetch: 'now()', listen }, {}, options)
}
