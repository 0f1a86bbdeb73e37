import { parseText } from './parts/parse.ts'
import type { Seo } from '#lib/content/view/parts/seo.ts'

type SeoResult = { title: string | null; description: string | null; noindex: boolean | null }

/** Title and description for search engines; fields that the editor left empty come from the page. */
export function toSeo(
  result: SeoResult | null | undefined,
  page: { title: string; description: string },
): Seo {
  return {
    title: parseText(result?.title) || page.title,
    description: parseText(result?.description) || page.description,
    noindex: result?.noindex === true,
  }
}
