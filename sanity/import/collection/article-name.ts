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

/** The language that the name of a file or of a folder of an article is. */
export type NamedLanguage = (folder: string, name: string) => string | undefined

/**
 * Reads the path of a Markdown file: `klyuchi.en.md`, `klyuchi/index.ru.md`, `klyuchi/ru.md`,
 * `klyuchi/ru/index.md` and `klyuchi/README.md` are all named `klyuchi`.
 *
 * @param languageOf what is around the file may tell more than its path alone
 */
export function articleName(
  path: string,
  languageOf: NamedLanguage = (_, name) => plainLanguage(name),
): ArticleName {
  const folders = path.split('/').slice(0, -1)
  const stem = stemOf(path)
  const own = languageOf(folders.join('/'), stem)
  const [, named = stem, ending = ''] = /^(.+)\.([^.]+)$/.exec(stem) ?? []
  const suffix = languageIn(ending)
  const rest = suffix === undefined ? stem : named
  const isIndex = own !== undefined || indexName.test(rest)
  if (!isIndex) return { name: rest, language: suffix, isIndex }
  const folderLanguage = languageOf(folders.slice(0, -1).join('/'), folders.at(-1) ?? '')
  if (folderLanguage !== undefined && folders.length > 1) folders.pop()
  const language = own ?? suffix ?? folderLanguage
  return { name: folders.at(-1) ?? rest, language, isIndex }
}

/**
 * The languages among the names of these files and their folders: `it.md` is one only where all
 * texts beside it are languages, and likewise `it/index.md`; elsewhere it is an article on IT.
 */
export function languagesAmong(paths: readonly string[]): NamedLanguage {
  const names = new Map<string, Set<string>>()
  const add = (folder: string, name: string) => {
    const known = names.get(folder) ?? new Set()
    names.set(folder, known.add(name))
  }
  for (const path of paths) {
    const parts = path.split('/').slice(0, -1)
    add(parts.join('/'), stemOf(path))
    const folder = parts.pop()
    if (folder !== undefined && indexName.test(stemOf(path))) add(parts.join('/'), folder)
  }
  const ofLanguages = new Set(
    [...names].flatMap(([folder, each]) => (areLanguages([...each]) ? [folder] : [])),
  )
  return (folder, name) => (ofLanguages.has(folder) ? languageIn(name) : plainLanguage(name))
}

function areLanguages(names: readonly string[]): boolean {
  const isIndex = (name: string) => indexName.test(name.replace(/\.[^.]+$/, ''))
  return (
    names.every((name) => isIndex(name) || languageIn(name) !== undefined) &&
    names.some((name) => isIndex(name) || plainLanguage(name) !== undefined)
  )
}

function stemOf(path: string): string {
  return baseNameOf(path).replace(/\.[^.]*$/, '')
}

/** A language that no article is named after: `ru`, `en`, `pt-BR`. */
function plainLanguage(name: string): string | undefined {
  return /^(?:ru|en|[a-z]{2}[-_][a-z]{2})$/i.test(name) ? languageIn(name) : undefined
}

/** The language that a part of a path names: `en`, `en-US`, `pt_BR`. */
export function languageIn(part: string): string | undefined {
  const [, language] = /^([a-z]{2})(?:[-_][a-z]{2})?$/i.exec(part) ?? []
  const lower = language?.toLowerCase()
  return lower !== undefined && languages.has(lower) ? lower : undefined
}
