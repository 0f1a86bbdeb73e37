import { useToast } from '@sanity/ui/toast'
import { useState } from 'react'
import { useClient, type DocumentActionProps } from 'sanity'
import { apiVersion } from '#lib/api-version.ts'
import { appearanceTime, isToCome, ownZone } from '#lib/format/appearance.ts'
import { pageMove } from './document-address.ts'
import { useDeferredClick } from './deferred-click.ts'
import { publishFailure } from './publish-failure.ts'
import { checkedRevision, sendActions, storedRedirects } from './publish-request.ts'
import { redirectActions, type Move } from './redirect-actions.ts'
import { useConfirmation } from './use-confirmation.ts'
import { wrapper } from './wrap-action.ts'

/**
 * Looks like Sanity's Publish button but runs our own publish: no click is lost, and a page that
 * moves gets its redirect. Sanity's own action waits for unsaved changes and forgets the click when
 * another change arrives while it waits.
 */
export const publishWithRedirect = wrapper((original) => (props) => {
  const description = original(props)
  const { publish, isPublishing } = usePublish(props)
  const click = useDeferredClick(props, () => void publish())
  if (description === null || props.release || !props.draft) return description
  const isBusy = click.isWaiting || isPublishing
  return {
    ...description,
    ...(isBusy && (isPublishing ? publishingWords : waitingWords)),
    disabled: isBusy || (description.disabled === true && !click.isUseful),
    onHandle: click.defer,
  }
})

const waitingWords = {
  label: 'Проверка документа…',
  title: 'Опубликуется, как только документ сохранится и проверится.',
}

const publishingWords = { label: 'Публикуется…', title: '' }

/**
 * Sanity's own actions on a single scheduled document. They may not move a page: the release that
 * the Studio makes for one document can hold no redirect.
 */
export const scheduleWithoutMove = wrapper((original) => (props) => {
  const description = original(props)
  const move = pageMove(props.published, props.version ?? props.draft)
  if (description === null || move === undefined) return description
  return {
    ...description,
    disabled: true,
    title:
      'Документ меняет адрес, и старому адресу нужно перенаправление. Добавьте документ в выпуск и запланируйте выпуск: перенаправление выйдет вместе с ним.',
  }
})

/** What the editor cannot see in the form. */
function publishedWords(publishedAt: unknown, move: Move | undefined): string {
  const now = Date.now()
  return [
    isToCome(publishedAt, now) &&
      `Появится на сайте ${appearanceTime(publishedAt, { zone: ownZone(), now })}.`,
    move && `Старый адрес ${move.from} теперь ведёт на ${move.to}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Two sentences take longer to read than the toast's five seconds. */
const failureMs = 20_000

/** Publishes the draft and, when that moves its page, writes the redirects in the same transaction. */
function usePublish({ id, draft, published }: DocumentActionProps) {
  const client = useClient({ apiVersion })
  const toast = useToast()
  const { confirmPublished } = useConfirmation(id)
  const [isPublishing, setPublishing] = useState(false)
  // One for both outcomes: the last one replaces the one before.
  const toastId = `publish-${id}`

  async function publish(): Promise<void> {
    if (!draft) return
    setPublishing(true)
    try {
      const move = pageMove(published, draft)
      await sendActions(client, [
        {
          actionType: 'sanity.action.document.publish',
          draftId: draft._id,
          publishedId: id,
          ifDraftRevisionId: await checkedRevision(client, draft),
          ...(published && { ifPublishedRevisionId: published._rev }),
        },
        ...(move ? redirectActions(move, await storedRedirects(client)) : []),
      ])
      toast.push({
        id: toastId,
        status: 'success',
        title: 'Опубликовано',
        description: publishedWords(draft['publishedAt'], move),
      })
      void confirmPublished(draft, toastId)
    } catch (error) {
      const { description, log } = publishFailure(error)
      toast.push({
        id: toastId,
        status: 'error',
        title: 'Не опубликовано',
        description,
        duration: failureMs,
      })
      // Writes to the browser's console, for operators.
      reportError(new Error(`Publishing failed: ${log}`))
    } finally {
      setPublishing(false)
    }
  }

  return { publish, isPublishing }
}
