import { useEffect, useEffectEvent, useRef } from 'react'
import { useDocumentOperationEvent } from 'sanity'
import { documentAddress } from './document-address.ts'
import { useConfirmation } from './use-confirmation.ts'
import { wrapper } from './wrap-action.ts'

/** Sanity's Unpublish or Delete, which afterwards says whether the page has left the site. */
export const confirmRemoval = wrapper((original) => (props) => {
  const description = original(props)
  const { id, type, published } = props
  const { confirmRemoved } = useConfirmation(id)
  const path = documentAddress(published)
  const lastPath = useRef(path)
  useEffect(() => {
    if (path !== undefined) lastPath.current = path
  }, [path])

  const event = useDocumentOperationEvent(id, type)
  const known = useRef(event)
  const hear = useEffectEvent(() => {
    if (event === known.current) return
    known.current = event
    if (event?.type !== 'success' || event.op !== original.action) return
    if (lastPath.current !== undefined) void confirmRemoved(lastPath.current)
  })
  useEffect(() => hear(), [event])
  return description
})
