import { authorHref, storedSlug } from './href.ts'
import type { ArticleQueryResult } from './sanity.types.ts'
import { storedText } from './stored.ts'
import { toPicture } from './to-picture.ts'
import type { Author } from './view-types.ts'

type AuthorResult = NonNullable<ArticleQueryResult>['author'] | undefined

/** An author, or undefined when the reference leads nowhere or to a nameless document. */
export function toAuthor(result: AuthorResult): Author | undefined {
  const name = storedText(result?.name)
  const slug = storedSlug(result?.slug)
  if (!result || !name || !slug) return undefined
  const role = storedText(result.role)
  const bio = storedText(result.bio)
  const photo = toPicture(result.photo)
  return {
    id: result._id,
    name,
    slug,
    href: authorHref(slug),
    kind: result.kind === 'organization' ? 'organization' : 'person',
    ...(role && { role }),
    ...(bio && { bio }),
    ...(photo && { photo }),
  }
}
