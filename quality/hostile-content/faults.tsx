import { parse } from 'parse5'
import { renderToStaticMarkup } from 'react-dom/server'
import { markCurrentSection } from '#components/article/mark-current-section.ts'
import { FormScripts } from '#components/consultation/form-scripts.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { hideWhileScrollingDown } from '#components/site/hide-while-scrolling-down.ts'
import { SiteFooter } from '#components/site/site-footer.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { InlineScript } from '#components/ui/inline-script.tsx'
import type { Site } from '#lib/content/view/site.ts'
import { falseStatementsIn } from '#quality/structured-data/false-statements.ts'
import { attribute, elementsOf, readPage } from '#quality/structured-data/page-facts.ts'
import { readVocabulary, vocabularyErrors } from '#quality/structured-data/vocabulary.ts'
import { siteUrl } from './pages.tsx'
import type { Rendering } from './pages.tsx'

const vocabulary = readVocabulary()

/** Our own scripts, which have nothing of the content in them. */
const ownScripts = [
  renderToStaticMarkup(<FormScripts />),
  renderToStaticMarkup(<InlineScript run={hideWhileScrollingDown} parts={[]} />),
  renderToStaticMarkup(<InlineScript run={markCurrentSection} parts={[]} />),
]

/** A page from top to bottom, as a visitor gets it. */
function toHtml({ path, graph, content }: NonNullable<Rendering>, site: Site): string {
  const body = renderToStaticMarkup(
    <>
      <SitePage site={site} path={path}>
        <JsonLd graph={graph} />
        {content}
      </SitePage>
      <SiteFooter site={site} />
    </>,
  )
  return `<!doctype html><link rel="canonical" href="${siteUrl}${path}"><body>${body}`
}

/** Faults that no content may cause on a page, one line each. */
export function faultsOf(rendering: NonNullable<Rendering>, site: Site): string[] {
  const html = toHtml(rendering, site)
  return [
    ...activeMarkup(ownScripts.reduce((rest, script) => rest.replaceAll(script, ''), html)),
    ...(html.includes('[@portabletext/react]') ? ['a block without a component'] : []),
    ...vocabularyErrors(rendering.graph['@graph'], vocabulary),
    ...falseStatementsIn(readPage(html, siteUrl + rendering.path)),
  ]
}

const addresses = ['href', 'src', 'action', 'formaction', 'poster', 'xlink:href', 'data']
const inert = /^(?:https?:|mailto:|tel:|[/#?]|$)/i

/** Markup that would run code or lead to an unsafe address, and repeated ids. */
export function activeMarkup(html: string): string[] {
  const ids = new Set<string>()
  return [...elementsOf(parse(html))].flatMap((element) => {
    const { tagName, attrs } = element
    const isData = attribute(element, 'type') === 'application/ld+json'
    const id = attribute(element, 'id')
    const repeated = id !== undefined && (id === '' || ids.has(id))
    if (id !== undefined) ids.add(id)
    return [
      ...(/^(?:script|iframe|object|embed|base)$/.test(tagName) && !isData ? [`<${tagName}>`] : []),
      ...attrs.filter(({ name }) => /^on|^srcdoc$/.test(name)).map(({ name }) => name),
      ...attrs
        .filter(({ name, value }) => addresses.includes(name) && !isInert(value))
        .map(({ name, value }) => `${name}=${value}`),
      ...(repeated ? [`id="${id}" is not one place`] : []),
    ]
  })
}

/** Browsers drop white space and control characters before they read the scheme. */
function isInert(address: string): boolean {
  const read = address.replace(/[\s\p{Cc}]/gu, '')
  return inert.test(read) && !/^[/\\]{2}/.test(read)
}
