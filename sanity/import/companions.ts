import type { AuthorDocument, CategoryDocument } from './documents.ts'
import type { FrontMatter } from './front-matter/front-matter.ts'
import type { Known } from './known.ts'
import { slugOf } from './slug.ts'

/** The author an article names, with the id of the stored document if there is one. */
export function toAuthor(
  { author: name, authorRole, publisherName }: FrontMatter,
  known: Known,
): AuthorDocument | undefined {
  if (name === undefined) return undefined
  const slug = slugOf(name)
  const organisationNames = [...known.organisationNames, publisherName ?? '']
  return {
    _id: known.authors.get(slug) ?? `author-${slug}`,
    _type: 'author',
    name,
    slug: { _type: 'slug', current: slug },
    kind: namesOneOf(name, organisationNames) ? 'organization' : 'person',
    role: authorRole,
  }
}

/** The category with a title, with the id of the stored document if there is one. */
export function toCategory(title: string, known: Known): CategoryDocument {
  const slug = slugOf(title)
  return {
    _id: known.categories.get(slug) ?? `category-${slug}`,
    _type: 'category',
    title,
    slug: { _type: 'slug', current: slug },
  }
}

/** «Эксперт ButlerSPB» speaks for ButlerSPB. */
function namesOneOf(name: string, organisations: readonly string[]): boolean {
  const lower = name.toLowerCase()
  return organisations.some((other) => other !== '' && lower.includes(other.toLowerCase()))
}
