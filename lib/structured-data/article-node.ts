import type { ArticleLeaf, BlogPostingLeaf, OrganizationLeaf } from 'schema-dts'
import type { Article } from '#lib/content/view/article.ts'
import { articleImage, articleImageRatios } from '#lib/metadata/article-image.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { author } from './author.ts'
import { imageObject } from './image-object.ts'
import { isDate } from './is-date.ts'
import { blogId, nodeOfPage } from './node-ids.ts'
import { publisher } from './publisher.ts'

/**
 * The article itself, or `undefined` while it lacks a heading or the date of its publication.
 * `headline` is the visible h1, `name` the title of listings.
 */
export function articleNode(
  article: Article,
  company: OrganizationLeaf | undefined,
  siteUrl: string,
): ArticleLeaf | BlogPostingLeaf | undefined {
  const headline = plainText(article.heading)
  if (headline === '' || !isDate(article.publishedAt)) return undefined
  const { publishedAt, updatedAt } = article
  const topics = article.topics.map(({ title }) => plainText(title)).filter(Boolean)
  return {
    '@type': article.schemaType === 'Article' ? 'Article' : 'BlogPosting',
    '@id': nodeOfPage(canonical(siteUrl, article.href), 'article'),
    headline,
    isPartOf: { '@id': blogId(siteUrl) },
    ...describeArticle(article, company, siteUrl),
    datePublished: publishedAt,
    dateModified: isAfter(publishedAt, updatedAt) ? updatedAt : publishedAt,
    ...(topics.length > 0 && { articleSection: topics }),
  }
}

function isAfter(publishedAt: string, updatedAt: string | undefined): updatedAt is string {
  return isDate(updatedAt) && Date.parse(updatedAt) > Date.parse(publishedAt)
}

/** What the article and the instruction in it have in common. */
export function describeArticle(
  article: Article,
  company: OrganizationLeaf | undefined,
  siteUrl: string,
) {
  const url = canonical(siteUrl, article.href)
  const name = plainText(article.title)
  const description = plainText(article.description)
  const image = imageObject(articleImage(article, siteUrl), nodeOfPage(url, 'image'))
  const writer = author(article.author, siteUrl)
  const imprint = publisher(article.publisherName, company, siteUrl)
  return {
    ...(name && { name }),
    ...(description && { description }),
    url,
    mainEntityOfPage: { '@id': url },
    inLanguage: 'ru',
    ...(image && { image: [image, ...articleImageRatios(article, siteUrl)] }),
    ...(writer && { author: writer }),
    ...(imprint && { publisher: imprint }),
  }
}
