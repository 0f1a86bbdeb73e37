import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Root } from 'mdast'
import { pagePath } from '#lib/format/page-path.ts'
import { bodyNodes } from './body-nodes.ts'
import { type BundleFile, createBundleFiles } from './bundle-files.ts'
import { frontMatter } from './front-matter.ts'
import type { Asset, BlogArticle } from './read-blog.ts'

/** One folder of an export. */
export type ArticleBundle = { folder: string; text: string; files: BundleFile[] }

type Context = {
  /** All assets of the blog, by their places under the site. */
  assets: ReadonlyMap<string, Asset>
  /** Addresses that lead to each path. */
  aliases: ReadonlyMap<string, readonly string[]>
}

/** An article as a page bundle: `index.md` with front matter, and the pictures and files it shows. */
export function articleBundle(
  { facts, shown, isDraft }: BlogArticle,
  { assets, aliases }: Context,
): ArticleBundle {
  const { nameOf, files } = createBundleFiles(assets)
  const resolve = (href: string) => {
    const name = nameOf(href)
    return name === undefined ? href : `./${name}`
  }
  const heroImage = shown?.hero && resolve(shown.hero.src)
  const body = shown?.body ?? []
  const { heading } = facts
  const root: Root = {
    type: 'root',
    children: [
      ...(heading === undefined || heading === facts.title
        ? []
        : [{ type: 'heading' as const, depth: 1 as const, children: [text(heading)] }]),
      ...bodyNodes(body, resolve),
    ],
  }
  const fields = frontMatter(facts, {
    isDraft,
    heroImage,
    aliases: aliases.get(pagePath('article', facts.slug)) ?? [],
    hasTestimonials: body.some((block) => 'testimonial' in block),
  })
  const markdown = toMarkdown(root, {
    extensions: [gfmToMarkdown()],
    bullet: '*',
    rule: '*',
    listItemIndent: 'one',
  })
  return { folder: facts.slug, text: `---\n${fields}---\n\n${markdown}`, files: files() }
}

function text(value: string) {
  return { type: 'text' as const, value }
}
