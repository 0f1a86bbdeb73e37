import { useToast } from '@sanity/ui/toast'
import { useClient } from 'sanity'
import { apiVersion } from '#lib/api-version.ts'
import { askExpected, siteShows } from './ask-site.ts'
import { documentAddress, type Stored } from './document-address.ts'
import { hasRevision } from './revision-types.ts'
import { untilShown } from './until-shown.ts'

/** How long the editor waits to hear that visitors see the change. */
const limitMs = 3000

/** Two sentences take longer to read than the toast's five seconds. */
const readingMs = 20_000

/** How @sanity/ui closes a toast. */
const endsNow = 0.01

/**
 * Asks the site after a change of a document whether visitors see it, and says so. Waits for nobody:
 * the document has been changed whatever the site answers.
 */
export function useConfirmation(id: string) {
  const client = useClient({ apiVersion })
  const toast = useToast()

  /** Whether visitors meet at `path` what the lake holds; undefined if `shows` is not expected. */
  async function confirms(path: string, shows?: 'nothing'): Promise<boolean | undefined> {
    const signal = AbortSignal.timeout(limitMs)
    try {
      const expected = await askExpected(client, id, path, signal)
      if (shows !== undefined && expected.shows !== shows) return undefined
      return await untilShown((each) => siteShows(expected, each), { signal, pauseMs: 250 })
    } catch {
      return false
    }
  }

  /**
   * After a publication of `document`; takes the place of the toast of that id when there is no
   * answer. It has an id of its own: a toast whose time ends in that moment would take a new one of
   * its id along.
   */
  async function confirmPublished(document: Stored, toastId: string): Promise<void> {
    const path = documentAddress(document)
    if (path === undefined || !hasRevision(document?._type)) return
    if (await confirms(path)) return
    toast.push({ id: toastId, duration: endsNow })
    toast.push({ status: 'warning', duration: readingMs, ...unconfirmedWords })
  }

  /** After the document of the page at `path` was unpublished or deleted. */
  async function confirmRemoved(path: string): Promise<void> {
    const isGone = await confirms(path, 'nothing')
    if (isGone === undefined) return
    toast.push(
      isGone
        ? { status: 'success', title: `Страницы ${path} на сайте больше нет` }
        : { status: 'warning', duration: readingMs, ...unconfirmedRemovalWords(path) },
    )
  }

  return { confirmPublished, confirmRemoved }
}

const unconfirmedWords = {
  title: 'Опубликовано. Сайт пока не подтвердил, что показывает новую редакцию',
  description: 'Обычно это вопрос минуты. Когда её увидят все, внизу появится отметка «На сайте».',
}

function unconfirmedRemovalWords(path: string) {
  return {
    title: `Сайт пока не подтвердил, что страницы ${path} больше нет`,
    description:
      'В хранилище её уже нет. Откройте её через минуту: если она видна, скажите администратору.',
  }
}
