import { useToast } from '@sanity/ui/toast'
import { useEffect, useEffectEvent, useState } from 'react'
import { useSyncState, useValidationStatus, type DocumentActionProps } from 'sanity'

/** The text editor hands on what was typed a quarter of a second late, and more when it is busy. */
const quietMs = 600

type HeldPress = {
  /** Takes the press. */
  hold: () => void
  /** Whether a press waits for the document to be saved and checked. */
  isHeld: boolean
  /** Whether the errors in sight may be gone already: what is typed is not checked yet. */
  isUnsettled: boolean
}

/**
 * Keeps a press of a document's button until what was typed is saved and checked; then acts, or
 * says why not. The Studio's own button is grey for a moment after the last error is mended, and
 * that press would be lost.
 */
export function useHeldPress({ id, type, draft }: DocumentActionProps, act: () => void): HeldPress {
  const toast = useToast()
  const [isHeld, setHeld] = useState(false)
  const { isSyncing } = useSyncState(id, type)
  const checked = useValidationStatus(draft?._id ?? id, type, true)
  const isUnsettled = isSyncing || checked.isValidating || checked.revision !== draft?._rev

  const release = useEffectEvent(() => {
    setHeld(false)
    if (!draft) return
    if (!checked.validation.some(({ level }) => level === 'error')) return act()
    toast.push({
      status: 'error',
      title: 'Не опубликовано: в документе есть ошибки',
      description: 'Исправьте отмеченное красным и нажмите «Опубликовать» ещё раз.',
    })
  })
  const isReady = isHeld && !(draft && isUnsettled)
  useEffect(() => {
    if (!isReady) return undefined
    const timer = setTimeout(() => release(), quietMs)
    return () => clearTimeout(timer)
  }, [isReady])

  return { hold: () => setHeld(true), isHeld, isUnsettled }
}
