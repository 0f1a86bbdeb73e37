import { ratioFiles, shareSize } from '#lib/format/cover-files.ts'
import { pictureAddress, pictureCrop } from '#lib/format/picture-sources.ts'
import type { ArticleCard } from '#lib/content/view/parts/article-card.ts'
import type { Picture } from '#lib/content/view/parts/picture.ts'
import { canonical } from './canonical.ts'
import type { PageImage } from './page-image.ts'
import { plainText } from './plain-text.ts'

/**
 * The picture that stands for an article: the editor's photograph, or its cover.
 */
export function articleImage(
  article: Pick<ArticleCard, 'title' | 'href' | 'hero'>,
  siteUrl: string,
): PageImage {
  return article.hero ? pictureImage(article.hero, siteUrl) : coverImage(article, siteUrl)
}

/**
 * Addresses of that picture in the ratios that Google asks for: crops of the photograph around its
 * focal point, or covers drawn so.
 */
export function articleImageRatios(
  { href, hero }: Pick<ArticleCard, 'href' | 'hero'>,
  siteUrl: string,
): string[] {
  return ratioFiles.map(({ file, ratio }) =>
    hero ? new URL(pictureCrop(hero, ratio), siteUrl).href : `${canonical(siteUrl, href)}${file}`,
  )
}

/** The typographic cover that the site draws for the page at `href`. */
export function coverImage(page: { title: string; href: string }, siteUrl: string): PageImage {
  const url = `${canonical(siteUrl, page.href)}cover.png`
  return { url, ...shareSize, alt: plainText(page.title) }
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
