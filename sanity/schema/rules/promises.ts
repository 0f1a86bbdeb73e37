import { claimsIn } from '#lib/format/promise-claims.ts'
import { isCode } from '#lib/format/is-code.ts'
import { promiseNames, unknownPromises } from '#lib/format/promises.ts'
import { isRecord } from '#lib/json/is-record.ts'
import { textOf } from './stored-body.ts'

type Path = (string | { _key: string } | number)[]
type Problem = { message: string; path: Path }

/** Texts that people agree to are kept as they are. */
const legal: ReadonlySet<string> = new Set(['consent', 'lettersConsent', 'policy'])

/** Validator of a document: what stands in braces must be the name of a promise. */
export function checkPromiseNames(document: unknown): true | Problem[] {
  const problems = textsIn(document).flatMap(({ text, path }) =>
    unknownPromises(text).map((found) => ({
      message: `${found} — такого обещания нет, на сайте останутся скобки. Имена: ${promiseNames.join(', ')}.`,
      path,
    })),
  )
  return problems.length > 0 ? problems : true
}

/** Validator of a document: warns of a figure in a text that belongs into the settings. */
export function checkPromiseFigures(document: unknown): true | Problem[] {
  const problems = textsIn(document).flatMap(({ text, path }) =>
    claimsIn(text).map(({ words }) => ({
      message: `«${words}»: это число задано в настройках сайта, «Обещания в числах» и «График ответов». Поставьте в тексте его имя в фигурных скобках, иначе они разойдутся.`,
      path,
    })),
  )
  return problems.length > 0 ? problems : true
}

/** Every text of a value but code: of a paragraph, each span. A name that is cut by a format has no second brace. */
function textsIn(value: unknown, path: Path = []): { text: string; path: Path }[] {
  if (typeof value === 'string') return [{ text: value, path }]
  if (Array.isArray(value)) {
    const items: unknown[] = value
    return items.flatMap((item, index) => {
      const key = isRecord(item) ? textOf(item['_key']) : ''
      return textsIn(item, [...path, key ? { _key: key } : index])
    })
  }
  if (!isRecord(value) || isCode(value)) return []
  return Object.entries(value).flatMap(([field, child]) =>
    legal.has(field) || field.startsWith('_') ? [] : textsIn(child, [...path, field]),
  )
}
