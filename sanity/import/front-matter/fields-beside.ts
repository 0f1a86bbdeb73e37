import type { Report } from '#sanity/import/problem.ts'
import type { FieldMap } from './field-value.ts'
import { readYamlFields } from './yaml-values.ts'

/** A file of fields beside an article, as Eleventy takes them: `index.yml`, `name.11tydata.json`. */
export type BesideFile = { path: string; text: string }

/**
 * The fields of such a file; none, with a report, if it cannot be read or is a program. Their lines
 * are the first one: problems name the article, whose lines are others.
 */
export function fieldsBeside(file: BesideFile | undefined, { warn, doubt }: Report): FieldMap {
  if (file === undefined) return new Map()
  const { path, text } = file
  if (/\.[cm]?js$/i.test(path)) {
    doubt(1, `поля статьи есть и в программе «${path}»: импорт её не исполняет, перенесите их`)
    return new Map()
  }
  // JSON is YAML.
  const read = readYamlFields(text, 1)
  if (!read.ok) {
    warn(1, `файл «${path}» рядом со статьёй не разобрать: ${read.message}`)
    return new Map()
  }
  warn(1, `поля взяты и из файла «${path}» рядом`)
  return new Map(
    [...read.fields].map(([name, { value }]) => [
      name,
      { line: 1, value: value && { ...value, line: 1 } },
    ]),
  )
}
