import { useToast } from '@sanity/ui/toast'
import { useEffect, type JSX } from 'react'
import { concatMap, debounceTime } from 'rxjs'
import { definePlugin, useClient, useDocumentStore, type LayoutProps } from 'sanity'
import { apiVersion } from '#lib/api-version.ts'
import { useMayWrite } from '#sanity/studio/use-may-write.ts'
import { releaseChanges, addReleaseRedirects } from './add-release-redirects.ts'

/**
 * Studio plugin: adds the redirect from the old address to every open release that moves a page, so
 * that both are published at once.
 */
export const releaseRedirects = definePlugin({
  name: 'release-redirects',
  studio: { components: { layout: WatchedLayout } },
})

/** Addresses are typed letter by letter: wait for a pause. */
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
    const notify = {
      added: () =>
        toast.push({
          status: 'info',
          title: 'Перенаправления выпуска обновлены',
          description: 'Выпуск меняет адрес страницы: старый адрес поведёт на новый.',
        }),
      failed: () =>
        toast.push({
          status: 'error',
          title: 'Перенаправления выпуска не обновлены',
          description:
            'Проверьте связь и измените что-нибудь в выпуске ещё раз или добавьте перенаправление со старого адреса сами.',
        }),
    }
    const subscription = releaseChanges(store, apiVersion)
      .pipe(
        debounceTime(pauseMs),
        concatMap(() => addReleaseRedirects(raw, notify)),
      )
      .subscribe()
    return () => subscription.unsubscribe()
  }, [client, store, toast])
  return null
}
