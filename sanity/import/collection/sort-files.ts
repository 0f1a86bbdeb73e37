import { articleName, languageIn, languagesAmong, type NamedLanguage } from './article-name.ts'
import type { CollectedFile, Collection } from './collected-file.ts'
import { baseNameOf, folderOf } from './relative-path.ts'

export type SortedFiles = {
  articles: CollectedFile[]
  /** What texts may name: pictures and files for download. */
  others: CollectedFile[]
  /** Texts that are no articles of this blog, with the reason in Russian. */
  skipped: { path: string; reason: string }[]
}

/** Names in Markdown that are about a repository, not for its readers. */
const aboutRepository = /^(?:changelog|code_of_conduct|contributing|licen[cs]e|readme|security)\b/i

/** Whether a file is Markdown by its name. */
export function isMarkdownName(path: string): boolean {
  return /\.(?:md|markdown|mdown|mdx|mkd)$/i.test(path)
}

/**
 * Finds the articles among the files of an import. Of an article in several languages the Russian
 * one is taken, or the one without a language; the sections of Hugo (`_index.md`) and what
 * describes a repository are left out. A text that was named itself is always an article.
 */
export function sortFiles({ named, found, beside }: Collection): SortedFiles {
  const texts = found.filter(({ path }) => isMarkdownName(path))
  const reasons = skipReasons(texts)
  const skipped = texts.flatMap(({ path }) => {
    const reason = reasons.get(path)
    return reason === undefined ? [] : [{ path, reason }]
  })
  return {
    articles: [
      ...named.filter(({ path }) => isTextName(path)),
      ...texts.filter(({ path }) => !reasons.has(path)),
    ],
    others: [
      ...named.filter(({ path }) => !isTextName(path)),
      ...[...found, ...beside].filter(({ path }) => !isMarkdownName(path)),
    ],
    skipped,
  }
}

/** A file without an extension, or with one of texts, may be Markdown if somebody names it. */
function isTextName(path: string): boolean {
  return isMarkdownName(path) || /\.te?xt$|(?:^|\/)[^./]+$/i.test(path)
}

function skipReasons(texts: readonly CollectedFile[]): Map<string, string> {
  const paths = texts.map(({ path }) => path)
  const known = new Set(paths.map((path) => path.toLowerCase()))
  const folders = Map.groupBy(paths, folderOf)
  const languageOf = languagesAmong(paths)
  const key = (path: string) => keyOf(path, languageOf)
  const russian = new Set(
    paths.filter((path) => articleName(path, languageOf).language === 'ru').map(key),
  )
  const reasons = new Map<string, string>()
  for (const path of paths) {
    const base = baseNameOf(path)
    const { language, isIndex } = articleName(path, languageOf)
    if (/^_index\b/i.test(base)) {
      reasons.set(path, 'это раздел сайта, а не статья')
    } else if (language !== undefined && language !== 'ru') {
      reasons.set(path, `это другой язык: ${language}`)
    } else if (language === undefined && russian.has(key(path))) {
      reasons.set(path, 'рядом есть та же статья по-русски')
    } else if (isTranslated(path, known)) {
      reasons.set(path, 'это перевод: та же статья есть по-русски')
    } else if (aboutRepository.test(base) && !isOnlyReadme(path, isIndex, folders)) {
      reasons.set(path, 'это описание папки, а не статья')
    }
  }
  return reasons
}

/** The same for all languages of one article. */
function keyOf(path: string, languageOf: NamedLanguage): string {
  const { name, isIndex } = articleName(path, languageOf)
  const parts = folderOf(path).split('/')
  const around = parts.slice(0, -1)
  const isLanguage = isIndex && languageOf(around.join('/'), parts.at(-1) ?? '') !== undefined
  const folder = isLanguage ? around : parts
  return `${folder.join('/')}/${isIndex ? '' : name}`.toLowerCase()
}

/** Whether a folder of the path is a language, and the same file is in the Russian folder. */
function isTranslated(path: string, known: ReadonlySet<string>): boolean {
  const parts = path.toLowerCase().split('/')
  return parts.slice(0, -1).some((part, index) => {
    const language = languageIn(part)
    if (language === undefined || language === 'ru') return false
    return ['ru', 'ru-ru', 'ru_ru'].some((ru) => known.has(parts.with(index, ru).join('/')))
  })
}

/** `klyuchi/README.md` is an article if it is the one text of a folder inside another. */
function isOnlyReadme(
  path: string,
  isIndex: boolean,
  folders: ReadonlyMap<string, readonly string[]>,
): boolean {
  const folder = folderOf(path)
  return isIndex && folder.includes('/') && folders.get(folder)?.length === 1
}
