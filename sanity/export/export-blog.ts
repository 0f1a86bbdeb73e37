import { stringify } from 'yaml'
import { sitePath } from '#lib/format/site-path.ts'
import { articleBundle } from './article-bundle.ts'
import type { Asset, Blog } from './read-blog.ts'

export type ExportOptions = {
  /** The bytes of a picture or file; rejects if it is not there. */
  load: (asset: Asset) => Promise<Uint8Array<ArrayBuffer>>
  /** Puts a file at a path of the export. */
  write: (path: string, content: string | Uint8Array<ArrayBuffer>) => Promise<void>
}

export type ExportReport = {
  articles: number
  files: number
  /** Files that could not be read, with the article that shows them. */
  missing: string[]
}

/**
 * Writes a blog as page bundles: `<slug>/index.md` with its pictures beside it, and what is known
 * of authors and topics in `data/`.
 */
export async function exportBlog(
  blog: Blog,
  { load, write }: ExportOptions,
): Promise<ExportReport> {
  const assets = new Map(blog.assets.map((asset) => [`/${asset.path}`, asset]))
  const aliases = aliasesOf(blog.redirects)
  const report: ExportReport = { articles: 0, files: 0, missing: [] }
  for (const article of blog.articles) {
    const { folder, text, files } = articleBundle(article, { assets, aliases })
    await write(`${folder}/index.md`, text)
    report.articles += 1
    for (const { name, asset } of files) {
      const bytes = await load(asset).catch(() => undefined)
      if (bytes === undefined) {
        report.missing.push(`${folder}/${name}`)
        continue
      }
      await write(`${folder}/${name}`, bytes)
      report.files += 1
    }
  }
  await write('data/authors.yaml', stringify(blog.authors))
  await write('data/topics.yaml', stringify(blog.topics))
  return report
}

/** The addresses that lead to each path of the site. */
function aliasesOf(redirects: Blog['redirects']): Map<string, string[]> {
  const aliases = new Map<string, string[]>()
  for (const { from, to } of redirects) {
    const path = sitePath(to)
    if (path === undefined) continue
    const known = aliases.get(path)
    if (known === undefined) aliases.set(path, [from])
    else known.push(from)
  }
  return aliases
}
