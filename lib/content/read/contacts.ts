import { answeredByQuery } from '#lib/content/queries/contacts.groq.ts'
import { toAuthor } from '#lib/content/reshape/parts/to-author.ts'
import type { Author } from '#lib/content/view/parts/author.ts'
import { read } from './read.ts'

/** Who answers those who write or call, as far as the settings say. */
export async function getAnsweredBy(): Promise<Author | undefined> {
  return toAuthor(await read(answeredByQuery, {}))
}
