import { authorQuery } from './page-queries.ts'
import type { AuthorPage } from './page-types.ts'
import { read } from './read.ts'
import { toAuthorPage } from './to-author-page.ts'

/** The author of that slug with their articles; throws when the lake cannot be read. */
export async function getAuthor(slug: string): Promise<AuthorPage | undefined> {
  return toAuthorPage(await read(authorQuery, { slug }, ['author', 'article', 'category']))
}
