import type { ClientReturn, QueryParams } from '@sanity/client'
import { getPreview } from '#lib/draft-mode/preview.ts'
import { allIsDue } from '#lib/content/queries/all-is-due.ts'
import { getDraftClient } from './client.ts'
import { withTypography } from '#lib/content/reshape/typography.ts'
import { markUnknownBlocks } from '#lib/content/reshape/mark-unknown-blocks.ts'
import { readPublished } from './read-published.ts'

/**
 * The result of `query` for the current reader: published and cached for visitors, with drafts
 * and click-to-edit for editors in draft mode, who see scheduled articles too; shown texts have
 * their typography either way. The result is shared with other readers and frozen. A query may use
 * `$now` without passing it. Throws when the lake cannot be read and no copy of an earlier answer
 * is left.
 */
export async function read<const Query extends string>(
  query: Query,
  params: QueryParams,
): Promise<ClientReturn<Query>> {
  const preview = await getPreview()
  if (preview === undefined) return readPublished(query, params)
  const { perspective } = preview
  const stega = perspective !== 'published'
  const timed = { ...params, now: allIsDue }
  const result = await getDraftClient().fetch(query, timed, { perspective, stega })
  return withTypography(markUnknownBlocks(result))
}
