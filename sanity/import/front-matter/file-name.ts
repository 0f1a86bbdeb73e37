import { articleName } from '#sanity/import/collection/article-name.ts'

/** What the path of a file says of its article. */
export type FileName = {
  /** The name of the article: of the file, or of the folder that holds it as `index.md` or `ru.md`. */
  name: string
  /** The date that Jekyll puts before the name, as written. */
  date: string | undefined
  /** Whether a folder of drafts holds the file. */
  isInDrafts: boolean
  /** Whether it is in the folder of posts of Jekyll and Hexo. */
  isInPosts: boolean
  /** The language the file is in, when its path says so. */
  language: string | undefined
}

/** Reads the path of a Markdown file, which may be relative to a folder or an archive. */
export function readFileName(path: string): FileName {
  const { name, language } = articleName(path)
  const readable = decoded(name)
  const [, date, rest] = /^(\d{4}-\d{1,2}-\d{1,2})[-_ ](.+)$/.exec(readable) ?? []
  const folders = path.split('/').slice(0, -1)
  return {
    name: rest ?? readable,
    date,
    isInDrafts: folders.some((part) => /^_?drafts?$/i.test(part)),
    isInPosts: folders.includes('_posts'),
    language,
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
