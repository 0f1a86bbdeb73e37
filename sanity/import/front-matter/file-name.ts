/** What the path of a file says of its article. */
export type FileName = {
  /** The name of the article: of the file, or of the folder that holds it as `index.md` or `ru.md`. */
  name: string
  /** The date that Jekyll puts before the name, as written. */
  date: string | undefined
  /** Whether a folder of drafts holds the file. */
  isInDrafts: boolean
  /** The language a bundle's file is in, when its name says so. */
  language: string | undefined
}

/** Languages that blogs are translated into; other names of two letters are names. */
const languages =
  'ar|be|bg|cs|da|de|el|en|es|et|fi|fr|he|hi|hu|hy|it|ja|ka|kk|ko|lt|lv|nl|no|pl|pt|ro|ru|sk|sr|sv|tr|uk|vi|zh'
/** Names that say nothing of the article: the folder is its name. */
const namesOfIndex = new RegExp(`^(?:_?index|readme)(?:\\.(${languages})(?:-[a-z]{2,4})?)?$`, 'i')
const languageName = new RegExp(`^(${languages})(?:-[a-z]{2,4})?$`, 'i')
const languageEnding = new RegExp(`^(.+)\\.(${languages})(?:-[a-z]{2,4})?$`, 'i')

/** Reads the path of a Markdown file, which may be relative to a folder or an archive. */
export function readFileName(path: string): FileName {
  const parts = path.split(/[\\/]/).filter((part) => part !== '' && part !== '.')
  const file = decoded((parts.at(-1) ?? '').replace(/\.[^.]*$/, ''))
  const folder = parts.at(-2)
  const index = namesOfIndex.exec(file)
  const language = index?.[1] ?? languageName.exec(file)?.[1]
  const own = languageEnding.exec(file)
  const isBundle =
    folder !== undefined && folder !== '..' && (index !== null || language !== undefined)
  const name = isBundle ? decoded(folder) : (own?.[1] ?? file)
  const [, date, rest] = /^(\d{4}-\d{1,2}-\d{1,2})[-_ ](.+)$/.exec(name) ?? []
  return {
    name: rest ?? name,
    date,
    isInDrafts: parts.slice(0, -1).some((part) => /^_?drafts?$/i.test(part)),
    language: language?.toLowerCase() ?? own?.[2]?.toLowerCase(),
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    // Not percent-encoded: a name as written.
    return name
  }
}
