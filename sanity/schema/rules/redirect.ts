import type { CustomValidatorResult, ValidationContext } from 'sanity'
import { apiVersion } from '#lib/api-version.ts'
import { recordsIn } from '#lib/json/is-record.ts'
import { sitePath } from '#lib/format/site-path.ts'
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

const othersQuery = `*[_type == "redirect" && !sanity::versionOf($published)] { from, to }`

/** Validator of `from`: a path of ours that has no page and no other redirect. */
export async function checkFrom(
  from: string | undefined,
  context: ValidationContext,
): Promise<CustomValidatorResult> {
  if (!from) return 'Укажите старый адрес.'
  const problem = fromProblem(from)
  if (problem !== undefined) return problem
  if (isPage(from, await fetchKnownPaths([from], context))) {
    return `По адресу ${from} есть страница, и перенаправление её закроет. Сначала смените адрес страницы или снимите её с публикации.`
  }
  const taken = (await otherRedirects(context)).find((other) => other.from === from)
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
  const step = { from: textOf(context.document?.['from']), to: withoutOwnOrigin(to) }
  return toProblem(to) ?? loopProblem(step, await otherRedirects(context)) ?? true
}

/** Validator of `to`, as a warning: an address that is not redirected itself. */
export async function checkChain(
  to: string | undefined,
  context: ValidationContext,
): Promise<CustomValidatorResult> {
  if (!to) return true
  return chainWarning(withoutOwnOrigin(to), await otherRedirects(context)) ?? true
}

async function otherRedirects({ getClient, document }: ValidationContext): Promise<Step[]> {
  const published = publishedId(document?._id ?? '')
  const others = await getClient({ apiVersion })
    .withConfig({ perspective: rivalsPerspective(document?._id) })
    .fetch<unknown>(othersQuery, { published })
  return recordsIn(others)
    .map(({ from, to }) => ({ from: textOf(from), to: withoutOwnOrigin(textOf(to)) }))
    .filter(({ from, to }) => from !== '' && to !== '')
}

function withoutOwnOrigin(address: string): string {
  return sitePath(address, ownSite()) ?? address
}
