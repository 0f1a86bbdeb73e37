import { useToast } from '@sanity/ui/toast'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { useSyncState, useValidationStatus, type DocumentActionProps } from 'sanity'
import { createWaitingClicks } from './waiting-clicks.ts'

/** The text editor reports typed text 250 ms late, and later when it is busy. */
const quietMs = 600

/** The Studio needs a second or two to build its layout again on a slow machine. */
const clicks = createWaitingClicks(10_000)

type DeferredClick = {
  /** Takes the click. */
  defer: () => void
  /** Whether a click waits for the document to be saved and validated. */
  isWaiting: boolean
  /**
   * Whether the click says more than a disabled button: the last edits are not validated yet, or the
   * document has errors. The Studio also shows errors of the edit before last for a moment.
   */
  isUseful: boolean
}

/**
 * Defers a click on a document's button until the last edits are saved and validated; then acts, or
 * says why not. The Studio's own button stays disabled for a moment after the last error is fixed,
 * so that a click in that moment is lost.
 */
export function useDeferredClick(
  { id, type, draft, ready }: DocumentActionProps,
  act: () => void,
): DeferredClick {
  const toast = useToast()
  const isWaiting = useSyncExternalStore(clicks.subscribe, () => clicks.isWaiting(id))
  useEffect(() => clicks.show(id), [id])
  const { isSyncing } = useSyncState(id, type)
  const checked = useValidationStatus(draft?._id ?? id, type, true)
  const isUnchecked = isSyncing || checked.isValidating || checked.revision !== draft?._rev

  const hasErrors = checked.validation.some(({ level }) => level === 'error')

  const proceed = useEffectEvent(() => {
    if (!clicks.take(id) || !draft) return
    if (!hasErrors) return act()
    toast.push({
      status: 'error',
      title: 'Не опубликовано: в документе есть ошибки',
      description: 'Исправьте отмеченное красным и нажмите «Опубликовать» ещё раз.',
    })
  })
  const isReady = isWaiting && ready && !(draft && isUnchecked)
  useEffect(() => {
    if (!isReady) return undefined
    const timer = setTimeout(() => proceed(), quietMs)
    return () => clearTimeout(timer)
  }, [isReady])

  return { defer: () => clicks.add(id), isWaiting, isUseful: isUnchecked || hasErrors }
}
