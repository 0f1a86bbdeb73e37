import type { ClientReturn, QueryParams } from '@sanity/client'
import { getPreview } from '#lib/draft-mode/preview.ts'
import { allIsDue } from '#lib/content/queries/all-is-due.ts'
import { promisesQuery } from '#lib/content/queries/promises.groq.ts'
import { getDraftClient } from './client.ts'
import { withTypography } from '#lib/content/reshape/typography.ts'
import { toPromises } from '#lib/content/reshape/to-promises.ts'
import { withPromises } from '#lib/content/reshape/with-promises.ts'
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
  const [result, settings] = await Promise.all([
    getDraftClient().fetch(query, timed, { perspective, stega }),
    // Without marks of their own: a click belongs to the text that names the promise.
    getDraftClient().fetch(promisesQuery, {}, { perspective, stega: false }),
  ])
  return withTypography(withPromises(markUnknownBlocks(result), toPromises(settings)))
}
