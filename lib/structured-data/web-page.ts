import type {
  CollectionPageLeaf,
  ContactPageLeaf,
  ProfilePageLeaf,
  SearchResultsPageLeaf,
  WebPageLeaf,
} from 'schema-dts'
import { canonical } from '#lib/metadata/canonical.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { reference } from './reference.ts'

/** The node of a page, by what kind of page it is. */
export type PageLeaf =
  | WebPageLeaf
  | CollectionPageLeaf
  | ContactPageLeaf
  | ProfilePageLeaf
  | SearchResultsPageLeaf

export type PageFacts = {
  title: string
  description: string
  /** Site-relative path, `/blog/`. */
  href: string
  /** The pages between the home page and this one, as its breadcrumbs show them. */
  parents?: readonly { title: string; href: string }[]
  type?: PageLeaf['@type']
}

type Node = { readonly '@id'?: string } | undefined

/** A page of ours; its `@id` is its canonical. What it is related to is a node of the same graph. */
export function webPage(
  page: PageFacts,
  related: { owner: Node; trail: Node; mainEntity: Node; about: Node },
  siteUrl: string,
): PageLeaf {
  const url = canonical(siteUrl, page.href)
  const name = plainText(page.title)
  const description = plainText(page.description)
  const owner = reference(related.owner)
  const trail = reference(related.trail)
  const mainEntity = reference(related.mainEntity)
  const about = reference(related.about)
  return {
    '@type': page.type ?? 'WebPage',
    '@id': url,
    url,
    ...(name && { name }),
    ...(description && { description }),
    inLanguage: 'ru',
    ...(owner && { isPartOf: owner }),
    ...(trail && { breadcrumb: trail }),
    ...(mainEntity && { mainEntity }),
    ...(about && { about }),
  }
}
