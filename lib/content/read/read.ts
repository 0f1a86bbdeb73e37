import type { ClientReturn, QueryParams } from '@sanity/client'
import { cacheLife, cacheTag } from 'next/cache'
import { getPreview } from '#lib/draft-mode/preview.ts'
import { allIsDue } from '#lib/content/queries/all-is-due.ts'
import { getClient, getDraftClient } from './client.ts'
import { withTypography } from '#lib/content/reshape/typography.ts'
import { markUnknownBlocks } from '#lib/content/reshape/mark-unknown-blocks.ts'

/** Types of documents whose change makes a result stale. */
export type Dependency =
  | 'article'
  | 'author'
  | 'category'
  | 'home'
  | 'page'
  | 'service'
  | 'siteSettings'
  | 'testimonial'

/**
 * The result of `query` for the current reader: published and cached for visitors, with drafts
 * and click-to-edit for editors in draft mode, who see scheduled articles too; shown texts have
 * their typography either way. Throws when the lake cannot be read.
 *
 * @param dependencies every type of document that the query reads
 */
export async function read<const Query extends string>(
  query: Query,
  params: QueryParams,
  dependencies: readonly Dependency[],
): Promise<ClientReturn<Query>> {
  const preview = await getPreview()
  if (preview === undefined) return readPublished(query, params, dependencies)
  const { perspective } = preview
  const stega = perspective !== 'published'
  const timed = { ...params, now: allIsDue }
  const result = await getDraftClient().fetch(query, timed, { perspective, stega })
  return withTypography(markUnknownBlocks(result))
}

/** `read` for feeds, search and share images, which never show drafts. */
export async function readPublished<const Query extends string>(
  query: Query,
  params: QueryParams,
  dependencies: readonly Dependency[],
): Promise<ClientReturn<Query>> {
  'use cache'
  const timed = { ...params, now: new Date().toISOString() }
  const result = await getClient().fetch(query, timed)
  cacheTag(...dependencies.map((type) => `type:${type}`))
  cacheLife('max')
  return withTypography(result)
}
