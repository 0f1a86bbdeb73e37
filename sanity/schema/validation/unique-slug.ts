import type { CustomValidatorResult, ValidationContext } from 'sanity'
import { documentPath } from './site-path.ts'
import { visitorsPerspective } from './visitors-perspective.ts'

/** Another document that wants the same address. */
export type Holder = { _id: string; title: string | null }

const query = `{
  "holder": *[_type == $type && slug.current == $slug && !sanity::versionOf($published)][0] {
    _id,
    "title": coalesce(title, name)
  }
}`

/** Validator of a slug: no other document of the type has it, as draft, version or published. */
export async function checkUniqueSlug(
  slug: { current?: string } | undefined,
  { document, getClient }: ValidationContext,
): Promise<CustomValidatorResult> {
  if (!slug?.current || !document) return true
  const { holder } = await getClient({ apiVersion: '2025-02-19' })
    .withConfig({ perspective: 'raw' })
    .fetch<{ holder: Holder | null }>(query, {
      type: document._type,
      slug: slug.current,
      published: document._id.replace(/^(?:drafts|versions\.[^.]+)\./, ''),
    })
  return holder ? takenSlugProblem(slug.current, holder) : true
}

/** Validator of a slug, as a warning: no redirect leads visitors of the page elsewhere. */
export async function checkNotRedirected(
  slug: { current?: string } | undefined,
  { document, getClient }: ValidationContext,
): Promise<CustomValidatorResult> {
  const path = document && slug?.current ? documentPath(document._type, slug.current) : undefined
  if (!document || path === undefined) return true
  const to = await getClient({ apiVersion: '2025-02-19' })
    .withConfig({ perspective: visitorsPerspective(document._id) })
    .fetch<string | null>('*[_type == "redirect" && from == $path][0].to', { path })
  return to === null
    ? true
    : `С адреса ${path} посетителей перенаправляют на ${to}. Удалите перенаправление, иначе страницу не увидят.`
}

/** Says who has the address and how to mend it. */
export function takenSlugProblem(slug: string, { _id, title }: Holder): string {
  const draft = _id.startsWith('drafts.') ? ' (черновик)' : ''
  return `Адрес «${slug}» уже занят: «${title ?? 'без названия'}»${draft}. Измените адрес здесь или там.`
}
