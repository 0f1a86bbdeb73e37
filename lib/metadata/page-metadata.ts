import type { Metadata } from 'next'
import type { AuthorPage } from '#lib/content/view/author-page.ts'
import type { Article } from '#lib/content/view/article.ts'
import type { Picture } from '#lib/content/view/parts/picture.ts'
import type { Site } from '#lib/content/view/site.ts'
import { isPublicDemo } from '#lib/public-demo.ts'
import { articleImage, coverImage, pictureImage } from './article-image.ts'
import { canonical } from './canonical.ts'
import type { PageImage } from './page-image.ts'
import { plainText } from './plain-text.ts'
import { revisionMark } from '#lib/format/revision-mark.ts'

type Page = {
  title: string
  description: string
  /** Site-relative path, `/blog/`. */
  path: string
  noindex?: boolean
  /** Which state of its document the page shows; undefined without a document. */
  revision?: string
  /** The photograph shown when the page is shared. */
  hero?: Picture | undefined
}

/** Head of a page that is not an article. */
export function pageMetadata(page: Page, site: Site, siteUrl: string): Metadata {
  const { title, path: href, revision } = page
  const picture = page.hero ?? site.sharing.image
  const image = picture
    ? pictureImage(picture, siteUrl)
    : coverImage({ title: title || site.title, href }, siteUrl)
  const shared = sharedMetadata(page, site, siteUrl, image)
  return {
    ...shared,
    openGraph: { ...shared.openGraph, type: 'website' },
    twitter: { ...shared.twitter, card: 'summary_large_image' },
    ...stateOf(revision),
    ...robots((page.noindex ?? false) || isPublicDemo(site, siteUrl)),
  }
}

/** Head of an article; its times are ISO 8601. */
export function articleMetadata(article: Article, site: Site, siteUrl: string): Metadata {
  const page = { ...article.seo, path: article.href }
  const shared = sharedMetadata(page, site, siteUrl, articleImage(article, siteUrl))
  const author = article.author === undefined ? undefined : plainText(article.author.name)
  const section = article.topics[0]
  return {
    ...shared,
    alternates: {
      ...shared.alternates,
      types: { ...shared.alternates.types, 'text/markdown': `${shared.openGraph.url}index.md` },
    },
    ...(author && { authors: [{ name: author }] }),
    openGraph: {
      ...shared.openGraph,
      type: 'article',
      publishedTime: article.publishedAt,
      modifiedTime: article.updatedAt ?? article.publishedAt,
      ...(author && { authors: [author] }),
      ...(section && { section: plainText(section.title) }),
    },
    twitter: { ...shared.twitter, card: 'summary_large_image' },
    ...stateOf(article.revision),
    ...robots(article.seo.noindex || isPublicDemo(article, siteUrl)),
  }
}

/** Head of an author's page, with their own words as description if there are any. */
export function authorMetadata(author: AuthorPage, site: Site, siteUrl: string): Metadata {
  const { name, role, bio, href, revision } = author
  const description = bio ?? [name, role].filter(Boolean).join(', ')
  const noindex = isPublicDemo(author, siteUrl)
  return pageMetadata({ title: name, description, noindex, revision, path: href }, site, siteUrl)
}

/** «Title — ButlerSPB», or the title alone if it already names the site. */
export function pageTitle(title: string, siteTitle: string): string {
  const [own, name] = [plainText(title), plainText(siteTitle)]
  if (own === '') return name
  return own.toLowerCase().includes(name.toLowerCase()) ? own : `${own} — ${name}`
}

function sharedMetadata(page: Page, site: Site, siteUrl: string, image: PageImage) {
  const description = plainText(page.description)
  const shared = {
    title: plainText(page.title) || plainText(site.sharing.title ?? site.title),
    description: description || plainText(site.sharing.description ?? ''),
  }
  const url = canonical(siteUrl, page.path)
  return {
    // Absolute, so that no title template of a layout adds the site's name a second time.
    title: { absolute: pageTitle(page.title, site.title) },
    description,
    alternates: { canonical: url, types: feeds(siteUrl, site) },
    openGraph: {
      ...shared,
      url,
      siteName: plainText(site.title),
      locale: 'ru_RU',
      images: [image],
    },
    twitter: { ...shared, images: [{ url: image.url, alt: image.alt }] },
  }
}

/** Links by which feed readers find our feeds on every page. */
function feeds(siteUrl: string, site: Site) {
  const title = plainText(`Блог ${site.title}`)
  return {
    'application/rss+xml': [{ url: `${siteUrl}/feed.xml`, title: `${title} (RSS)` }],
    'application/atom+xml': [{ url: `${siteUrl}/feed.atom`, title: `${title} (Atom)` }],
  }
}

/** Tells the Studio which state of a document visitors see. A time would be a claim to readers. */
function stateOf(revision: string | undefined): Pick<Metadata, 'other'> {
  return revision === undefined ? {} : { other: { [revisionMark]: revision } }
}

function robots(noindex: boolean): Pick<Metadata, 'robots'> {
  return noindex ? { robots: { index: false, follow: true } } : {}
}
