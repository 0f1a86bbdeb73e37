import type { SearchDocument } from '#lib/search/search-index.ts'
import { documentHref } from './href.ts'
import type { SearchQueryResult } from './sanity.types.ts'
import { searchText } from './search-text.ts'
import { sections } from './sections.ts'
import type { Section } from './sections.ts'
import { storedList, storedText } from './stored.ts'

/** What can be found on the site; what has no page or no name cannot. */
export function toSearchDocuments(result: SearchQueryResult): SearchDocument[] {
  return [
    ...storedList(result.articles).map((each) =>
      toDocument('article', each, [
        each.heading,
        each.author,
        ...(each.topics ?? []),
        searchText(each.body),
      ]),
    ),
    ...storedList(result.services).map((each) =>
      toDocument('service', each, [
        ...(each.included ?? []),
        ...(each.receives ?? []),
        searchText(each.body),
      ]),
    ),
    ...storedList(result.pages).map((each) => toDocument('page', each, [searchText(each.blocks)])),
    ...storedList(result.authors).map((each) =>
      toDocument('author', { ...each, title: each.name, description: each.role }, [
        each.bio,
        each.experience,
      ]),
    ),
    ...storedList(result.topics)
      .filter(({ count }) => count > 0)
      .map((each) => toDocument('topic', each, [])),
    ...storedList(result.testimonials).map(toTestimonialDocument),
    ...searchable.map(toSectionDocument),
    policyDocument(storedText(result.policy)),
  ].filter(({ title, href }) => title !== '' && href !== '')
}

type Stored = {
  _id: string
  title: string | null
  slug: string | null
  description: string | null
}

const typeOf = {
  article: 'article',
  service: 'service',
  page: 'page',
  author: 'author',
  topic: 'category',
} as const

function toDocument(
  kind: keyof typeof typeOf,
  { _id, title, slug, description }: Stored,
  texts: readonly (string | null)[],
): SearchDocument {
  return {
    id: _id,
    kind,
    title: storedText(title),
    href: documentHref({ _type: typeOf[kind], slug }) ?? '',
    description: storedText(description),
    text: texts.map(storedText).filter(Boolean).join('\n'),
  }
}

function toTestimonialDocument(result: SearchQueryResult['testimonials'][number]): SearchDocument {
  const { _id, client, quote, role, city, service } = result
  const who = [client, role, city].map(storedText).filter(Boolean).join(', ')
  return {
    id: _id,
    kind: 'testimonial',
    title: who,
    // The page shows no testimonial without words.
    href: storedText(quote) ? '/testimonials/' : '',
    description: storedText(quote),
    text: storedText(service),
  }
}

const searchable = [
  sections.services,
  sections.blog,
  sections.topics,
  sections.testimonials,
  sections.consultation,
]

function toSectionDocument({ title, description, href }: Section): SearchDocument {
  return { id: href, kind: 'page', title, href, description, text: '' }
}

function policyDocument(text: string): SearchDocument {
  return {
    id: 'policy',
    kind: 'page',
    title: sections.privacy.title,
    href: text === '' ? '' : sections.privacy.href,
    description: sections.privacy.description,
    text,
  }
}
