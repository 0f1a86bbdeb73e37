import type { ArticleQueryResult } from './sanity.types.ts'
import { toPicture } from './to-picture.ts'
import type { Author } from './view-types.ts'

type AuthorResult = NonNullable<ArticleQueryResult>['author']

/** An author, or undefined when the reference leads nowhere or to a nameless document. */
export function toAuthor(result: AuthorResult): Author | undefined {
  if (!result?.name || !result.slug) return undefined
  const photo = toPicture(result.photo)
  return {
    id: result._id,
    name: result.name,
    slug: result.slug,
    kind: result.kind === 'organization' ? 'organization' : 'person',
    ...(result.role && { role: result.role }),
    ...(result.bio && { bio: result.bio }),
    ...(photo && { photo }),
  }
}
