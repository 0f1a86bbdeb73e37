import type { CustomValidatorResult, ValidationContext } from 'sanity'
import { apiVersion } from '#lib/api-version.ts'
import { isPageType, pagePath } from '#lib/format/page-path.ts'
import { isRecord } from '#lib/json/is-record.ts'
import { publishedId } from './published-id.ts'
import { rivalsPerspective, visitorsPerspective } from './perspective.ts'
import { textOf } from './stored-body.ts'

/** Another document with the same address. */
export type Holder = { _id: string; title: string }

const query = `{
  "holder": *[_type == $type && slug.current == $slug && !sanity::versionOf($published)][0] {
    _id,
    "title": coalesce(title, name)
  }
}`

/**
 * Validator of a slug: no other document of the type has it, as draft, version or published; for
 * a version in a release, none on the site after that release.
 */
export async function checkUniqueSlug(
  slug: { current?: string } | undefined,
  { document, getClient }: ValidationContext,
): Promise<CustomValidatorResult> {
  if (!slug?.current || !document) return true
  const answer = await getClient({ apiVersion })
    .withConfig({ perspective: rivalsPerspective(document._id) })
    .fetch<unknown>(query, {
      type: document._type,
      slug: slug.current,
      published: publishedId(document._id),
    })
  const holder = isRecord(answer) ? answer['holder'] : undefined
  if (!isRecord(holder)) return true
  const { _id, title } = holder
  return takenSlugProblem(slug.current, { _id: textOf(_id), title: textOf(title) })
}

/** Validator of a slug, as a warning: no redirect hides the page. */
export async function checkNotRedirected(
  slug: { current?: string } | undefined,
  { document, getClient }: ValidationContext,
): Promise<CustomValidatorResult> {
  if (!document || !slug?.current || !isPageType(document._type)) return true
  const path = pagePath(document._type, slug.current)
  const perspective = visitorsPerspective(document._id)
  const to = await getClient({ apiVersion })
    .withConfig({ perspective })
    .fetch<unknown>('*[_type == "redirect" && from == $path][0].to', { path })
  if (typeof to !== 'string') return true
  const remedy =
    perspective === 'published'
      ? 'Удалите перенаправление'
      : 'Добавьте перенаправление в этот выпуск и снимите его там с публикации'
  return `С адреса ${path} посетителей перенаправляют на ${to}. ${remedy}, иначе страницу не увидят.`
}

/** Names the document that has the address and the fix. */
export function takenSlugProblem(slug: string, { _id, title }: Holder): string {
  const draft = _id.startsWith('drafts.') ? ' (черновик)' : ''
  return `Адрес «${slug}» уже занят: «${title || 'без названия'}»${draft}. Измените адрес здесь или там.`
}
