import { textOf } from '#sanity/schema/rules/stored-body.ts'

const limits: Readonly<Record<string, string>> = {
  title: 'до 60',
  'seo.title': 'до 60',
  description: '70–160',
  'seo.description': '70–160',
}

/**
 * «Знаков: 52. Для поиска хорошо до 60.»; undefined for fields that search engines do not show.
 *
 * @param path names of fields from the document down
 */
export function countHint(path: readonly string[], value: unknown): string | undefined {
  const limit = limits[path.join('.')]
  if (limit === undefined) return undefined
  return `Знаков: ${textOf(value).trim().length}. Для поиска хорошо ${limit}.`
}
