import { sitePath } from '#lib/format/site-path.ts'
import { languageIn } from '#sanity/import/collection/article-name.ts'
import type { FormerPath } from './addresses.ts'
import type { FrontMatter } from './front-matter.ts'
import { readFileName } from './file-name.ts'

/**
 * The addresses that a generator gives to an article whose file names none: Jekyll's default with
 * the day (`/2020/01/02/name.html`, also as a folder), that of Docusaurus, and Hugo's with the
 * folders below `content`. A day and a name, or folders and a name, mean one article only.
 *
 * @param path of the file
 */
export function usualPaths(path: string, frontMatter: FrontMatter): FormerPath[] {
  if (frontMatter.hasPermalink) return []
  const folders = path.split('/').slice(0, -1)
  const all = [...datedPaths(path, folders, frontMatter), ...inContent(path, folders, frontMatter)]
  return all.flatMap((written) => {
    const former = sitePath(encodeURI(written))
    return former === undefined ? [] : [{ path: former, line: 1, isUsual: true }]
  })
}

function datedPaths(path: string, folders: string[], { slug, categories }: FrontMatter): string[] {
  const { name, date } = readFileName(path)
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date ?? '') ?? []
  if (year === undefined || month === undefined || day === undefined) return []
  const title = slug?.text ?? name
  const dated = `${year}/${month.padStart(2, '0')}/${day.padStart(2, '0')}/${title}`
  const isJekyll = folders.includes('_posts')
  const topics = categories.map((topic) => topic.toLowerCase().replaceAll('/', ' ')).join('/')
  return [
    `/${dated}.html`,
    `/${dated}/`,
    ...(isJekyll && topics !== '' ? [`/${topics}/${dated}.html`] : []),
    ...(folders.includes('blog') ? [`/blog/${dated}/`] : []),
  ]
}

/** `content/posts/klyuchi/index.md` was at `/posts/klyuchi/`. */
function inContent(path: string, folders: string[], { slug }: FrontMatter): string[] {
  const root = folders.lastIndexOf('content')
  if (root === -1) return []
  const below = folders.slice(root + 1).filter((part, index) => index > 0 || !languageIn(part))
  const stem = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/(?:\.[a-z]{2}(?:-[a-z]{2})?)?\.\w+$/i, '')
  const parts = /^(?:index|readme)$/i.test(stem) ? below : [...below, stem]
  const last = slug?.text ?? parts.at(-1)
  if (parts.length < 2 || last === undefined) return []
  const plain = [...parts.slice(0, -1), last].map((part) => part.toLowerCase().replaceAll(' ', '-'))
  return [`/${plain.join('/')}/`]
}
