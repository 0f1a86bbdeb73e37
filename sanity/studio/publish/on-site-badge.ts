import type { SanityClient } from '@sanity/client'
import { useEffect, useState } from 'react'
import { useClient, type DocumentBadgeComponent } from 'sanity'
import { apiVersion } from '#lib/api-version.ts'
import { moscowTime } from '#sanity/studio/moscow-time.ts'
import { documentAddress } from './document-address.ts'

// The pages of these types give the time of their revision in the head or in the JSON-LD.
const dated: ReadonlySet<string> = new Set(['article', 'author', 'category', 'page', 'service'])

const updatedAtQuery = '*[_id == $id][0]._updatedAt'

// A pause before the first request too: a new page that is not there yet would leave a 404 in the
// browser's console.
const pause = { beforeMs: 1000, attempts: 120 }

/** Badge of a document: whether visitors already see the published revision. */
export const onSiteBadge: DocumentBadgeComponent = ({ id, type, published }) => {
  const path = dated.has(type) ? documentAddress(published) : undefined
  const seen = useSeen(id, path, published?._rev)
  if (path === undefined) return null
  return seen !== undefined && seen.revision === published?._rev
    ? {
        label: `На сайте: ${moscowTime(seen.updatedAt)}`,
        title: 'Посетители видят последнюю опубликованную редакцию.',
        color: 'success',
      }
    : {
        label: 'Появляется на сайте…',
        title: 'Опубликовано; страница для посетителей сейчас обновляется.',
        color: 'warning',
      }
}

type Seen = { revision: string; updatedAt: string }

/** The last revision that the public page was seen to show. */
function useSeen(id: string, path?: string, revision?: string): Seen | undefined {
  const client = useClient({ apiVersion })
  const [seen, setSeen] = useState<Seen>()
  useEffect(() => {
    if (path === undefined || revision === undefined) return undefined
    const asking = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const askLater = (attempts: number) => {
      if (attempts > 0) timer = setTimeout(() => void ask(attempts - 1), pause.beforeMs)
    }
    const ask = async (attemptsLeft: number): Promise<void> => {
      const updatedAt = await shownUpdate(client, id, path, asking.signal)
      if (asking.signal.aborted) return
      if (updatedAt === undefined) askLater(attemptsLeft)
      else setSeen({ revision, updatedAt })
    }
    askLater(pause.attempts)
    return () => {
      asking.abort()
      clearTimeout(timer)
    }
  }, [client, id, path, revision])
  return seen
}

/** When the document was last published, if the page that visitors get gives the same time. */
async function shownUpdate(client: SanityClient, id: string, path: string, signal: AbortSignal) {
  try {
    // The Studio's own copy has the browser's time.
    const updatedAt = await client.fetch<unknown>(updatedAtQuery, { id })
    // Without cookies: an editor's would show the draft.
    const response = await fetch(path, { credentials: 'omit', cache: 'no-store', signal })
    const html = response.ok ? await response.text() : ''
    return typeof updatedAt === 'string' && html.includes(updatedAt) ? updatedAt : undefined
  } catch {
    return undefined
  }
}
