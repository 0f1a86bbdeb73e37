import type { SanityClient } from '@sanity/client'
import { useEffect, useState } from 'react'
import { useClient, type DocumentBadgeComponent } from 'sanity'
import { apiVersion } from '#lib/api-version.ts'
import { moscowTime } from '#sanity/studio/moscow-time.ts'
import { useAppearance } from '#sanity/studio/use-appearance.ts'
import { askExpected, siteShows } from './ask-site.ts'
import { hasRevision } from './revision-types.ts'
import { documentAddress } from './document-address.ts'

const pause = { beforeMs: 1000, attempts: 120 }

/** Badge of a document: whether visitors already see the published revision. */
export const onSiteBadge: DocumentBadgeComponent = ({ id, type, published }) => {
  const path = hasRevision(type) ? documentAddress(published) : undefined
  const appearance = useAppearance(published?.['publishedAt'])
  const seen = useSeen(id, appearance === undefined ? path : undefined, published?._rev)
  if (path === undefined) return null
  if (appearance !== undefined) {
    return {
      label: `Появится ${appearance}`,
      title: 'Опубликовано; посетители увидят статью, когда наступит её дата.',
      color: 'primary',
    }
  }
  return seen !== undefined && seen.revision === published?._rev
    ? {
        label: `На сайте: ${moscowTime(seen.changedAt)}`,
        title: 'Посетители видят последнюю опубликованную редакцию.',
        color: 'success',
      }
    : {
        label: 'Появляется на сайте…',
        title: 'Опубликовано; страница для посетителей сейчас обновляется.',
        color: 'warning',
      }
}

type Seen = { revision: string; changedAt: string }

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
      const changedAt = await shownChange(client, id, path, asking.signal)
      if (asking.signal.aborted) return
      if (changedAt === undefined) askLater(attemptsLeft)
      else setSeen({ revision, changedAt })
    }
    askLater(pause.attempts)
    return () => {
      asking.abort()
      clearTimeout(timer)
    }
  }, [client, id, path, revision])
  return seen
}

/** When the published document changed, if visitors get that revision. */
async function shownChange(client: SanityClient, id: string, path: string, signal: AbortSignal) {
  try {
    const expected = await askExpected(client, id, path, signal)
    const isShown = expected.shows === 'current' && (await siteShows(expected, signal))
    return isShown ? expected.changedAt : undefined
  } catch {
    return undefined
  }
}
