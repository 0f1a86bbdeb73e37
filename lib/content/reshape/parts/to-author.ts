import { parseSlug } from '#lib/content/href.ts'
import { pagePath } from '#lib/format/page-path.ts'
import type { ArticleQueryResult } from '#lib/content/sanity.types.ts'
import { parseText } from './parse.ts'
import { toPicture } from './to-picture.ts'
import type { Author } from '#lib/content/view/parts/author.ts'

type AuthorResult = NonNullable<ArticleQueryResult>['author'] | undefined

/** An author, or undefined when the reference leads nowhere or to a nameless document. */
export function toAuthor(result: AuthorResult): Author | undefined {
  const name = parseText(result?.name)
  const slug = parseSlug(result?.slug)
  if (!result || !name || !slug) return undefined
  const role = parseText(result.role)
  const bio = parseText(result.bio)
  const photo = toPicture(result.photo)
  return {
    id: result._id,
    name,
    slug,
    href: pagePath('author', slug),
    kind: result.kind === 'organization' ? 'organization' : 'person',
    ...(role && { role }),
    ...(bio && { bio }),
    ...(photo && { photo }),
  }
}
