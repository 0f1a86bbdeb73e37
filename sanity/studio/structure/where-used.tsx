import { Box } from '@sanity/ui'
import type { JSX } from 'react'
import { z } from 'zod'
import { DocumentLinks, linkedDocument, linkedFields } from './document-links.tsx'
import { Notice, PaneState } from './pane-state.tsx'
import { useParsedLiveQuery } from './use-live-query.ts'

const query = `*[references($id)] | order(_type asc, _updatedAt desc) { ${linkedFields} }`

const allLinked = z.array(linkedDocument)

/** Document view: every document that refers to it. */
export function WhereUsed({ documentId }: { documentId: string }): JSX.Element {
  const live = useParsedLiveQuery(query, { id: documentId }, allLinked)
  return (
    <PaneState live={live}>
      {(documents) =>
        documents.length === 0 ? (
          <Notice>Пока нигде: ни один документ сюда не ссылается. Можно удалить без следа.</Notice>
        ) : (
          <Box padding={4}>
            <DocumentLinks documents={documents} />
          </Box>
        )
      }
    </PaneState>
  )
}
