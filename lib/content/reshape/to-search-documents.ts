import type { SearchDocument } from '#lib/content/view/search-document.ts'
import { documentHref } from '#lib/content/href.ts'
import type { SearchQueryResult } from '#lib/content/sanity.types.ts'
import { contactsText } from './contacts-text.ts'
import { searchText } from './search-text.ts'
import { fixedPages } from './fixed-pages.ts'
import type { FixedPage } from './fixed-pages.ts'
import { parseList, parseText, parseTexts } from './parts/parse.ts'

/** What can be found on the site; what has no page or no name cannot. */
export function toSearchDocuments(result: SearchQueryResult): SearchDocument[] {
  return [
    ...parseList(result.articles).map((each) =>
      toDocument('article', each, [
        each.heading,
        each.author,
        ...parseTexts(each.topics),
        searchText(each.body),
      ]),
    ),
    ...parseList(result.services).map((each) =>
      toDocument('service', each, [
        ...parseTexts(each.included),
        ...parseTexts(each.receives),
        searchText(each.body),
      ]),
    ),
    ...parseList(result.pages).map((each) => toDocument('page', each, [searchText(each.blocks)])),
    ...parseList(result.authors).map((each) =>
      toDocument('author', { ...each, title: each.name, description: each.role }, [
        each.bio,
        each.experience,
      ]),
    ),
    ...parseList(result.topics)
      .filter(({ count }) => count > 0)
      .map((each) => toDocument('topic', each, [])),
    ...parseList(result.testimonials).map(toTestimonialDocument),
    ...searchable.map((page) => toSectionDocument(page)),
    toSectionDocument(fixedPages.contacts, contactsText(result.site)),
    policyDocument(parseText(result.site?.policy)),
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
    title: parseText(title),
    href: documentHref({ _type: typeOf[kind], slug }) ?? '',
    description: parseText(description),
    text: texts.map(parseText).filter(Boolean).join('\n'),
  }
}

function toTestimonialDocument(result: SearchQueryResult['testimonials'][number]): SearchDocument {
  const { _id, client, quote, role, city, service } = result
  const who = [client, role, city].map(parseText).filter(Boolean).join(', ')
  return {
    id: _id,
    kind: 'testimonial',
    title: who,
    // The page shows no testimonial without words.
    href: parseText(quote) ? '/testimonials/' : '',
    description: parseText(quote),
    text: parseText(service),
  }
}

const searchable = [
  fixedPages.services,
  fixedPages.blog,
  fixedPages.topics,
  fixedPages.testimonials,
  fixedPages.consultation,
]

function toSectionDocument({ title, description, href }: FixedPage, text = ''): SearchDocument {
  return { id: href, kind: 'page', title, href, description, text }
}

function policyDocument(text: string): SearchDocument {
  return {
    id: 'policy',
    kind: 'page',
    title: fixedPages.privacy.title,
    href: text === '' ? '' : fixedPages.privacy.href,
    description: fixedPages.privacy.description,
    text,
  }
}
