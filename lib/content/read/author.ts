import { authorQuery } from '#lib/content/queries/author.groq.ts'
import type { AuthorPage } from '#lib/content/view/author-page.ts'
import { read } from './read.ts'
import { toAuthorPage } from '#lib/content/reshape/to-author-page.ts'

/** The author of that slug with their articles; throws when the lake cannot be read. */
export async function getAuthor(slug: string): Promise<AuthorPage | undefined> {
  return toAuthorPage(await read(authorQuery, { slug }))
}
