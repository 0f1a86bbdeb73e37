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

/** Names that say nothing of the article: the folder is its name. */
const namesOfIndex = /^(?:_?index|readme)(?:\.([a-z]{2}(?:-[a-z]{2,4})?))?$/i
const languageName = /^([a-z]{2})(?:-[a-z]{2,4})?$/i

/** Reads the path of a Markdown file, which may be relative to a folder or an archive. */
export function readFileName(path: string): FileName {
  const parts = path.split(/[\\/]/).filter((part) => part !== '' && part !== '.')
  const file = decoded((parts.at(-1) ?? '').replace(/\.[^.]*$/, ''))
  const folder = parts.at(-2)
  const index = namesOfIndex.exec(file)
  const language = index?.[1] ?? languageName.exec(file)?.[1]
  const own = /^(.+)\.([a-z]{2})$/i.exec(file)
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
