import { baseNameOf } from './relative-path.ts'

/** Languages in which blogs are written beside Russian, as generators name them in files. */
const languages: ReadonlySet<string> = new Set(
  'ar az be bg bn cs da de el en es et eu fa fi fr he hi hr hu hy id it ja ka kk ko ky lt lv mn ms nb nl no pl pt ro ru sk sl sr sv tg th tr tt uk uz vi zh'.split(
    ' ',
  ),
)

/** Names of the text of a folder that is one article. */
const indexName = /^(?:index|readme)$/i

/** What the path of a Markdown file says about the article in it. */
export type ArticleName = {
  /** The name of the file without language and extension, or of the folder whose text it is. */
  name: string
  /** Lower case, without the region; `undefined` if the path names none. */
  language: string | undefined
  /** The text of its folder: `klyuchi/index.md`, `klyuchi/ru.md`. */
  isIndex: boolean
}

/**
 * Reads the path of a Markdown file: `klyuchi.en.md`, `klyuchi/index.ru.md`, `klyuchi/ru.md`,
 * `klyuchi/ru/index.md` and `klyuchi/README.md` are all named `klyuchi`.
 */
export function articleName(path: string): ArticleName {
  const folders = path.split('/').slice(0, -1)
  const stem = baseNameOf(path).replace(/\.[^.]*$/, '')
  const own = languageIn(stem)
  const [, named = stem, ending = ''] = /^(.+)\.([^.]+)$/.exec(stem) ?? []
  const suffix = languageIn(ending)
  const rest = suffix === undefined ? stem : named
  const isIndex = own !== undefined || indexName.test(rest)
  if (!isIndex) return { name: rest, language: suffix, isIndex }
  const folderLanguage = languageIn(folders.at(-1) ?? '')
  if (folderLanguage !== undefined && folders.length > 1) folders.pop()
  const language = own ?? suffix ?? folderLanguage
  return { name: folders.at(-1) ?? rest, language, isIndex }
}

/** The language that a part of a path names: `en`, `en-US`, `pt_BR`. */
export function languageIn(part: string): string | undefined {
  const [, language] = /^([a-z]{2})(?:[-_][a-z]{2})?$/i.exec(part) ?? []
  const lower = language?.toLowerCase()
  return lower !== undefined && languages.has(lower) ? lower : undefined
}
