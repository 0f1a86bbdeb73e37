import type { SanityClient } from '@sanity/client'
import { useToast } from '@sanity/ui/toast'
import { useState } from 'react'
import { useClient, type DocumentActionComponent, type DocumentActionProps } from 'sanity'
import { apiVersion } from '#sanity/studio/structure/use-live-query.ts'
import { pageMove } from './document-address.ts'
import { useHeldPress } from './held-press.ts'
import { publishFailure } from './publish-failure.ts'
import { redirectActions, type StoredRedirect } from './redirect-actions.ts'

const redirectsQuery = `*[_type == "redirect" && !(_id in path("versions.**"))] { _id, from, to }`

/**
 * Sanity's Publish as it looks, with a deed of our own: it loses no press, and writes the redirect
 * when it moves a page. Sanity's drops a publication that waits for a change to be saved when one
 * more is made, or only committed, meanwhile.
 */
export const publishWithRedirect = wrapper((original) => (props) => {
  const description = original(props)
  const { publish, isPublishing } = usePublish(props)
  const press = useHeldPress(props, () => void publish())
  if (description === null || props.release || !props.draft) return description
  const isBusy = press.isHeld || isPublishing
  return {
    ...description,
    ...(isBusy && (isPublishing ? publishingWords : heldWords)),
    disabled: isBusy || (description.disabled === true && !press.isUnsettled),
    onHandle: press.hold,
  }
})

const heldWords = {
  label: 'Проверка документа…',
  title: 'Опубликуется, как только документ сохранится и проверится.',
}

const publishingWords = { label: 'Публикуется…', title: '' }

/**
 * Sanity's own actions of one planned document, which cannot move a page: the release that the
 * Studio keeps for it has room for no redirect.
 */
export const planWithoutMove = wrapper((original) => (props) => {
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

type Wrap = (original: DocumentActionComponent) => DocumentActionComponent

/** Makes one wrapped action of each: the Studio tells actions by their identity. */
function wrapper(wrap: Wrap): Wrap {
  const known = new WeakMap<DocumentActionComponent, DocumentActionComponent>()
  return (original) => {
    const wrapped = known.get(original) ?? Object.assign(wrap(original), actionName(original))
    known.set(original, wrapped)
    return wrapped
  }
}

function actionName({ action }: DocumentActionComponent): Pick<DocumentActionComponent, 'action'> {
  return action === undefined ? {} : { action }
}

/** Two sentences take longer to read than the toast's five seconds. */
const failureMs = 20_000

/** Publishes the draft and, when that moves its page, settles the redirects in one transaction. */
function usePublish({ id, draft, published }: DocumentActionProps) {
  const client = useClient({ apiVersion })
  const toast = useToast()
  const [isPublishing, setPublishing] = useState(false)

  async function publish(): Promise<void> {
    if (!draft) return
    setPublishing(true)
    try {
      const move = pageMove(published, draft)
      await client.action([
        {
          actionType: 'sanity.action.document.publish',
          draftId: draft._id,
          publishedId: id,
          ifDraftRevisionId: draft._rev,
          ...(published && { ifPublishedRevisionId: published._rev }),
        },
        ...(move ? redirectActions(move, await storedRedirects(client)) : []),
      ])
      toast.push({
        status: 'success',
        title: 'Опубликовано',
        ...(move && { description: `Старый адрес ${move.from} теперь ведёт на ${move.to}` }),
      })
    } catch (error) {
      const { description, log } = publishFailure(error)
      toast.push({ status: 'error', title: 'Не опубликовано', description, duration: failureMs })
      // Writes to the browser's console, for operators.
      reportError(new Error(`Publishing failed: ${log}`))
    } finally {
      setPublishing(false)
    }
  }

  return { publish, isPublishing }
}

function storedRedirects(client: SanityClient): Promise<StoredRedirect[]> {
  return client.withConfig({ perspective: 'raw' }).fetch<StoredRedirect[]>(redirectsQuery)
}
