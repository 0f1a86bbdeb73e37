import { ShareIcon } from '@sanity/icons/Share'
import { useState } from 'react'
import { useClient, type DocumentActionComponent } from 'sanity'
import { apiVersion } from '#lib/api-version.ts'
import { documentAddress } from '#sanity/studio/publish/document-address.ts'
import { askShareLink, type ShareLink } from './ask-link.ts'
import { ShareDialog } from './share-dialog.tsx'

/** Document action: a link to the draft's page for people without an account. */
export const shareAction: DocumentActionComponent = ({ draft, published }) => {
  const client = useClient({ apiVersion })
  const [link, setLink] = useState<ShareLink | 'asking'>()
  const path = documentAddress(draft ?? published)
  if (path === undefined) return null
  const ask = async () => {
    setLink('asking')
    setLink(await askShareLink(path, client.config().token))
  }
  return {
    label: 'Поделиться черновиком',
    icon: ShareIcon,
    onHandle: () => void ask(),
    dialog: link !== undefined && {
      type: 'dialog',
      header: 'Поделиться черновиком',
      content: <ShareDialog link={link} />,
      onClose: () => setLink(undefined),
    },
  }
}
