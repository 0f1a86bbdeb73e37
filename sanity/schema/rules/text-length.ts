import { type NounForms, withNoun } from '#lib/format/plural.ts'
import { isRecord } from '#lib/json/is-record.ts'
import { textOf } from './stored-body.ts'

const shortTitle = 60

const signs: NounForms = ['знак', 'знака', 'знаков']

const description = { min: 70, max: 160 }

/** Warns of a title that search results cut off. */
export function titleWarning(title: string | undefined): string | undefined {
  const length = title?.trim().length ?? 0
  return length > shortTitle
    ? `${withNoun(length, signs)}: в поиске видны первые ${shortTitle}. Сократите или дайте поиску короткий заголовок на вкладке «Поиск и соцсети».`
    : undefined
}

/** Warns of a description that search results cut off or find too thin to show. */
export function descriptionWarning(text: string | undefined): string | undefined {
  const length = text?.trim().length ?? 0
  const { min, max } = description
  if (length === 0) return undefined
  const counted = withNoun(length, signs)
  if (length < min) return `${counted}: для поиска мало, допишите хотя бы до ${min}.`
  if (length > max) return `${counted}: в поиске видны первые ${max}, уложитесь в них.`
  return undefined
}

/** Validator of a title, as a warning: long is fine where search engines get another one. */
export function checkTitle(title: string | undefined, { document }: Context): true | string {
  return searchText(document, 'title') ? true : (titleWarning(title) ?? true)
}

/** Validator of a description, as a warning: any length is fine where search engines get another. */
export function checkDescription(text: string | undefined, { document }: Context): true | string {
  return searchText(document, 'description') ? true : (descriptionWarning(text) ?? true)
}

type Context = { document?: Record<string, unknown> | undefined }

function searchText(document: Context['document'], field: 'title' | 'description'): string {
  const seo = document?.['seo']
  return isRecord(seo) ? textOf(seo[field]).trim() : ''
}
