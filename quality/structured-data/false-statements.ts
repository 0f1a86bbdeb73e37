import { list, members, nodesIn, text, texts, typeOf } from './json-ld-node.ts'
import type { JsonLdNode } from './json-ld-node.ts'
import { squeeze } from './page-facts.ts'
import type { PageFacts } from './page-facts.ts'

type Rule = (node: JsonLdNode, page: PageFacts, graph: JsonLdNode[]) => string[]

/**
 * What the structured data of a page says that the page does not show, or that contradicts itself:
 * one line for each. Search engines require this
 * (https://developers.google.com/search/docs/appearance/structured-data/sd-policies).
 */
export function falseStatementsIn(page: PageFacts): string[] {
  if (page.graphs.length !== 1) return [`${page.graphs.length} JSON-LD documents on one page`]
  const graph = nodesIn(page.graphs)
  const found = graph.flatMap((node) => rules.flatMap((rule) => rule(node, page, graph)))
  return [...new Set(found)]
}

/** Properties whose words a visitor reads on the page, by type. */
const shown: Readonly<Record<string, readonly string[]>> = {
  BlogPosting: ['headline', 'name', 'description', 'articleSection'],
  Article: ['headline', 'name', 'description', 'articleSection'],
  HowTo: ['name', 'description'],
  HowToStep: ['name', 'text'],
  ListItem: ['name'],
  Question: ['name'],
  Answer: ['text'],
  VideoObject: ['name', 'description'],
  Service: ['name', 'description'],
  Review: ['reviewBody'],
  Person: ['name', 'jobTitle', 'description'],
  UnitPriceSpecification: ['unitText'],
  PostalAddress: ['streetAddress', 'addressLocality', 'postalCode'],
  Organization: ['taxID', 'legalName'],
}

const isShown = (words: string, page: PageFacts) =>
  words.split(/(?<=[.!?…]) |\n/).every((sentence) => page.text.includes(squeeze(sentence)))

/** Whether the page contains the text as whole numbers: 18 is not found in 18 000. */
const says = ({ text }: PageFacts, words: string) => new RegExp(`${words}(?!\\d)`, 'u').test(text)

const wordsAreShown: Rule = (node, page) =>
  (shown[typeOf(node)] ?? []).flatMap((property) =>
    texts(node, property).every((words) => isShown(words, page))
      ? []
      : [`${typeOf(node)}.${property} is not on the page`],
  )

const textsAreClean: Rule = (node) =>
  Object.keys(node).some((property) =>
    texts(node, property).some((value) => /[\p{Cf}[\p{Cc}--\n]]/v.test(value)),
  )
    ? [`${typeOf(node)} has invisible characters`]
    : []

const referencesResolve: Rule = (node, _page, graph) => {
  const id = text(node, '@id')
  const described = graph.some((other) => text(other, '@id') === id && typeOf(other) !== '')
  return id === '' || described ? [] : [`nothing is ${id}`]
}

const addressesAreOurs: Rule = (node, page) =>
  ['@id', 'url', 'contentUrl', 'thumbnailUrl', 'item', 'urlTemplate'].flatMap((property) => {
    const address = text(node, property)
    const ours = address === '' || URL.parse(address)?.origin === new URL(page.url).origin
    return ours ? [] : [`${typeOf(node)}.${property} leads away`]
  })

const pageTypes = /^(Web|Collection|Profile|Contact|SearchResults)Page$/

const pageIsThisPage: Rule = (node, page) => {
  if (!pageTypes.test(typeOf(node))) return []
  return [
    ...(text(node, 'url') === page.url ? [] : ['the graph is of another page']),
    ...(page.canonical === page.url ? [] : ['the canonical is another page']),
  ]
}

const listsAreWhole: Rule = (node, page) => {
  const items = members(node, 'itemListElement')
  const kind = typeOf(node)
  return items.flatMap((item, index) => {
    const address = text(item, 'item') || text(item, 'url')
    const isLast = kind === 'BreadcrumbList' && index === items.length - 1
    return [
      ...(Reflect.get(item, 'position') === index + 1 ? [] : [`${kind} is out of order`]),
      ...((isLast ? address === page.url : page.links.has(address))
        ? []
        : [`${kind} names ${address}, which the page does not`]),
    ]
  })
}

const postsAreLinked: Rule = (node, page) =>
  members(node, 'blogPost')
    .map((post) => text(post, 'url'))
    .filter((url) => !page.links.has(url))
    .map((url) => `Blog names ${url}, which the page does not`)

const datesAreShown: Rule = (node, page) => {
  const [published, modified] = [text(node, 'datePublished'), text(node, 'dateModified')]
  return [
    ...(published === '' || page.times.has(published) ? [] : ['datePublished is not on the page']),
    ...(published && modified && Date.parse(modified) < Date.parse(published)
      ? ['changed before it was published']
      : []),
  ]
}

const stepsCanBeFollowed: Rule = (node, page) => {
  if (typeOf(node) !== 'HowTo') return []
  const steps = members(node, 'step')
  const reached = steps.every((step) => page.ids.has(text(step, 'url').replace(/^.*#/, '')))
  return [
    ...(steps.length >= 2 ? [] : ['a HowTo without steps']),
    ...(reached ? [] : ['a step leads nowhere']),
  ]
}

const questionsAreAnswered: Rule = (node) =>
  typeOf(node) === 'Question' && !members(node, 'acceptedAnswer').some((each) => text(each, 'text'))
    ? ['a question without an answer']
    : []

const rateable = new Set(['HowTo', 'Article', 'BlogPosting'])

const ratingsAreShown: Rule = (node, page) => [
  ...members(node, 'aggregateRating').flatMap((rating) => {
    const number = (property: string) => Number(list(rating, property)[0])
    const [value, count] = [number('ratingValue'), number('reviewCount')]
    const line = squeeze(`${value} из ${number('bestRating')} · ${count}`)
    return [
      ...(rateable.has(typeOf(node)) ? [] : [`${typeOf(node)} rates itself`]),
      ...(says(page, line) ? [] : ['the rating is not on the page']),
      ...(value <= number('bestRating') && value >= number('worstRating') && count > 0
        ? []
        : ['an impossible rating']),
    ]
  }),
  ...('reviewRating' in node ? ['a review with a rating'] : []),
]

const reviewsAreOfServices: Rule = (node, page) => {
  if (typeOf(node) !== 'Review') return []
  const reviewed = members(node, 'itemReviewed').map(typeOf)
  const writers = members(node, 'author').map((author) => text(author, 'name'))
  return [
    ...(reviewed.join() === 'Service' ? [] : ['a review of ourselves']),
    ...(writers.some((name) => name && isShown(name, page)) ? [] : ['a review by nobody']),
  ]
}

const authorsHavePages: Rule = (node) =>
  ['Article', 'BlogPosting', 'HowTo'].includes(typeOf(node)) &&
  members(node, 'author').some((author) => text(author, 'url') === '')
    ? ['an author without a page']
    : []

const pricesAreShown: Rule = (node, page) => {
  const [price] = list(node, 'minPrice')
  const isShown = price === undefined || says(page, squeeze(`от ${Number(price)}`))
  return isShown ? [] : ['the price is not on the page']
}

const profilesAreLinked: Rule = (node, page) =>
  list(node, 'sameAs').every((link) => page.links.has(URL.parse(String(link))?.href ?? ''))
    ? []
    : ['a profile that is not on the page']

const contactsAreShown: Rule = (node, page) => {
  const digits = text(node, 'telephone').replace(/\D/g, '')
  const email = text(node, 'email')
  const links = [...page.links]
  return [
    ...(links.some((link) => link.startsWith('tel:') && link.replace(/\D/g, '') === digits) ||
    digits === ''
      ? []
      : ['a telephone that is not on the page']),
    ...(email === '' || links.some((link) => link.replace(/\?.*$/s, '') === `mailto:${email}`)
      ? []
      : ['an e-mail not on the page']),
  ]
}

const filmsAreShown: Rule = (node, page) => {
  if (typeOf(node) !== 'VideoObject') return []
  const media = [text(node, 'contentUrl'), text(node, 'thumbnailUrl').replace(/\?.*$/, '')]
  return media.every((address) => page.media.has(address)) ? [] : ['a film not on the page']
}

/** Drawn for sharing, or our mark: not shown as they are. */
const drawn = /\/(?:cover|logo)\.png$/

const imagesAreShown: Rule = (node, page) => {
  if (typeOf(node) !== 'ImageObject') return []
  const address = URL.parse(text(node, 'url'))
  const path = address ? address.origin + address.pathname : ''
  const [, width, height] = /-(\d+)x(\d+)\.\w+$/.exec(path) ?? []
  const rectangle = address?.searchParams.get('rect')?.split(',').slice(2)
  const [realWidth, realHeight] = rectangle ?? [width, height]
  const fits = (property: string, real: string | undefined) =>
    real === undefined ||
    members(node, property).some((size) => list(size, 'value')[0] === Number(real))
  return [
    ...(drawn.test(path) || page.media.has(path) ? [] : ['an image that is not on the page']),
    ...(fits('width', realWidth) && fits('height', realHeight) ? [] : ['an image of another size']),
  ]
}

const rules: readonly Rule[] = [
  wordsAreShown,
  textsAreClean,
  referencesResolve,
  addressesAreOurs,
  pageIsThisPage,
  listsAreWhole,
  postsAreLinked,
  datesAreShown,
  stepsCanBeFollowed,
  questionsAreAnswered,
  ratingsAreShown,
  reviewsAreOfServices,
  authorsHavePages,
  pricesAreShown,
  profilesAreLinked,
  contactsAreShown,
  filmsAreShown,
  imagesAreShown,
]
