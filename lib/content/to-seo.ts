import { storedText } from './stored.ts'
import type { Seo } from './view-types.ts'

type SeoResult = { title: string | null; description: string | null; noindex: boolean | null }

/** What search engines are told; what the editor left empty is the page's own. */
export function toSeo(
  result: SeoResult | null | undefined,
  page: { title: string; description: string },
): Seo {
  return {
    title: storedText(result?.title) || page.title,
    description: storedText(result?.description) || page.description,
    noindex: result?.noindex === true,
  }
}
