import { useToast } from '@sanity/ui/toast'
import { useState } from 'react'
import { useClient, type DocumentActionComponent, type DocumentActionProps } from 'sanity'
import { pageMove } from './document-address.ts'
import { useHeldPress } from './held-press.ts'
import { redirectActions, type Move, type StoredRedirect } from './redirect-actions.ts'

const redirectsQuery = `*[_type == "redirect" && !(_id in path("versions.**"))] { _id, from, to }`

/** Sanity's own Publish, which loses no press and writes the redirect when it moves a page. */
export const publishWithRedirect = wrapper((original) => (props) => {
  const description = original(props)
  const move = pageMove(props.published, props.draft)
  const moved = usePublishMoved(props)
  const press = useHeldPress(props, () => {
    if (move) void moved.execute(move)
    else description?.onHandle?.()
  })
  if (description === null || props.release || !props.draft) return description
  return {
    ...description,
    ...(press.isHeld && heldWords),
    disabled:
      (description.disabled === true && !press.isUnsettled) || press.isHeld || moved.isPublishing,
    onHandle: press.hold,
  }
})

const heldWords = {
  label: 'Проверка документа…',
  title: 'Опубликуется, как только документ сохранится и проверится.',
}

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

/** Publishes a page that moves and settles the redirects in one transaction. */
function usePublishMoved({ id, draft, published }: DocumentActionProps) {
  const client = useClient({ apiVersion: '2025-02-19' })
  const toast = useToast()
  const [isPublishing, setPublishing] = useState(false)

  async function execute(move: Move): Promise<void> {
    if (!draft || !published) return
    setPublishing(true)
    try {
      const stored = await client
        .withConfig({ perspective: 'raw' })
        .fetch<StoredRedirect[]>(redirectsQuery)
      await client.action([
        {
          actionType: 'sanity.action.document.publish',
          draftId: draft._id,
          publishedId: id,
          ifDraftRevisionId: draft._rev,
          ifPublishedRevisionId: published._rev,
        },
        ...redirectActions(move, stored),
      ])
      const description = `Старый адрес ${move.from} теперь ведёт на ${move.to}`
      toast.push({ status: 'success', title: 'Опубликовано', description })
    } catch {
      toast.push({
        status: 'error',
        title: 'Не опубликовано',
        description: 'Проверьте связь и нажмите «Опубликовать» ещё раз.',
      })
    } finally {
      setPublishing(false)
    }
  }

  return { execute, isPublishing }
}
