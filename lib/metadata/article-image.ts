import { pictureAddress } from '#lib/format/picture-sources.ts'
import type { ArticleCard } from '#lib/content/view/parts/article-card.ts'
import type { Picture } from '#lib/content/view/parts/picture.ts'
import { canonical } from './canonical.ts'
import type { PageImage } from './page-image.ts'
import { plainText } from './plain-text.ts'

/** Size of the generated covers: Open Graph consumers show it without cropping. */
const cover = { width: 1200, height: 630 }

/**
 * The picture that stands for an article: the editor's photograph, or its cover.
 */
export function articleImage(
  article: Pick<ArticleCard, 'title' | 'href' | 'hero'>,
  siteUrl: string,
): PageImage {
  return article.hero ? pictureImage(article.hero, siteUrl) : coverImage(article, siteUrl)
}

/** The typographic cover that the site draws for the page at `href`. */
export function coverImage(page: { title: string; href: string }, siteUrl: string): PageImage {
  const url = `${canonical(siteUrl, page.href)}cover.png`
  return { url, ...cover, alt: plainText(page.title) }
}

/** A picture of the lake under its public address. */
export function pictureImage(picture: Picture, siteUrl: string): PageImage {
  return {
    url: new URL(pictureAddress(picture), siteUrl).href,
    width: picture.width,
    height: picture.height,
    alt: plainText(picture.alt),
  }
}
