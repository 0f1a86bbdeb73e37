import { parseText } from './parts/parse.ts'
import type { Seo } from '#lib/content/view/parts/seo.ts'

type SeoResult = { title: string | null; description: string | null; noindex: boolean | null }

/** What search engines are told; what the editor left empty is the page's own. */
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
