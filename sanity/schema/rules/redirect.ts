import type { CustomValidatorResult, ValidationContext } from 'sanity'
import { apiVersion } from '#lib/api-version.ts'
import { isRecord, recordsIn } from '#lib/json/is-record.ts'
import { normalOldAddress } from '#lib/format/old-addresses.ts'
import { isFilePath, siteHref, type OwnSite } from '#lib/format/site-path.ts'
import { ownSite } from './own-site.ts'
import { publishedId } from './published-id.ts'
import { fetchKnownPaths, isPage } from './dead-links.ts'
import {
  chainWarning,
  fromProblem,
  loopProblem,
  type Step,
  toProblem,
} from './redirect-problems.ts'
import { textOf } from './stored-body.ts'
import { rivalsPerspective } from './perspective.ts'

const othersQuery = `{
  "redirects": *[_type == "redirect" && !sanity::versionOf($published)] { from, to },
  "formerOrigins": *[_type == "siteSettings"].formerOrigins[]
}`

/** Validator of `from`: an address of ours that has no page and no other redirect. */
export async function checkFrom(
  from: string | undefined,
  context: ValidationContext,
): Promise<CustomValidatorResult> {
  if (!from) return 'Укажите старый адрес.'
  const { steps, site } = await otherRedirects(context)
  const problem = fromProblem(from, site)
  if (problem !== undefined) return problem
  // One with a query takes nobody from the page at its path; of files it is not known which exist.
  const isPath = !from.includes('?') && !isFilePath(from)
  if (isPath && isPage(from, await fetchKnownPaths([from], context))) {
    return `По адресу ${from} есть страница, и перенаправление её закроет. Сначала смените адрес страницы или снимите её с публикации.`
  }
  const taken = steps.find((other) => normalOldAddress(other.from, site) === from)
  return taken === undefined
    ? true
    : `С адреса ${from} уже есть перенаправление, на ${taken.to}. Исправьте его вместо нового.`
}

/** Validator of `to`: an address that forms no loop. */
export async function checkTo(
  to: string | undefined,
  context: ValidationContext,
): Promise<CustomValidatorResult> {
  if (!to) return 'Укажите новый адрес.'
  const problem = toProblem(to)
  if (problem !== undefined) return problem
  const { steps, site } = await otherRedirects(context)
  return loopProblem({ from: textOf(context.document?.['from']), to }, steps, site) ?? true
}

/** Validator of `to`, as a warning: the path of a page of ours that is not redirected itself. */
export async function checkChain(
  to: string | undefined,
  context: ValidationContext,
): Promise<CustomValidatorResult> {
  if (!to) return true
  const { steps, site } = await otherRedirects(context)
  const own = siteHref(to, site)
  const isOwn = own !== undefined && !to.trim().startsWith('/')
  return (
    chainWarning(to, steps, site) ?? (isOwn ? `Это адрес вашего сайта: достаточно ${own}` : true)
  )
}

/** All the other redirects, and which addresses are those of this site. */
async function otherRedirects({
  getClient,
  document,
}: ValidationContext): Promise<{ steps: Step[]; site: OwnSite }> {
  const published = publishedId(document?._id ?? '')
  const answer = await getClient({ apiVersion })
    .withConfig({ perspective: rivalsPerspective(document?._id) })
    .fetch<unknown>(othersQuery, { published })
  const { redirects, formerOrigins } = isRecord(answer) ? answer : {}
  const former = Array.isArray(formerOrigins) ? formerOrigins.map(textOf) : []
  const steps = recordsIn(redirects)
    .map(({ from, to }) => ({ from: textOf(from), to: textOf(to) }))
    .filter(({ from, to }) => from !== '' && to !== '')
  return { steps, site: { origins: [...(ownSite().origins ?? []), ...former] } }
}
