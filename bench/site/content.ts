import { z } from 'zod'
import { mutate, query, queryUrl } from './lake.ts'

/** The article that is measured and published again and again. */
export const article = { id: 'article-bench', path: '/blog/bench/' } as const
const wordCount = 1500

/** One page of each template, with the demo content and the article of the benchmark. */
export const templates = {
  home: '/',
  blog: '/blog/',
  article: article.path,
  topics: '/blog/topics/',
  topic: '/blog/topics/arenda/',
  author: '/authors/anna-levashova/',
  testimonials: '/testimonials/',
  services: '/services/',
  service: '/services/podgotovka-k-priezdu/',
  consultation: '/consultation/',
  search: '/search/?q=ремонт',
  privacy: '/privacy/',
  page: '/estimate/',
} as const

/** Templates that `next start` cannot answer: the form needs our process. */
const ownTemplates: readonly string[] = ['consultation']

/** Whether the baseline has a page of that template. */
export function hasBaseline(template: string): boolean {
  return !ownTemplates.includes(template)
}

/** Addresses that show the title of the article. */
export const addressesOfArticle = [
  article.path,
  `${article.path}index.md`,
  '/blog/',
  '/feed.xml',
  '/llms.txt',
] as const

const note = { id: 'bench-note' } as const

/** What the bare page shows; no page of the site reads it. */
export const noteSource = () => queryUrl(`*[_id == "${note.id}"][0].text`)

const block = z.looseObject({ _key: z.string(), children: z.array(z.object({ text: z.string() })) })

/** Writes the article, 1,500 words of the demo articles with their headings and lists, and the note. */
export async function writeContent(): Promise<void> {
  const blocks = await query(
    '*[_type == "article" && demo == true] | order(_id).body[_type == "block"]',
    z.array(block),
  )
  const body: z.infer<typeof block>[] = []
  let words = 0
  for (const [n, one] of blocks.entries()) {
    const text = one.children.map((child) => child.text).join('')
    if (words >= wordCount) break
    words += text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
    body.push({ ...one, _key: `block-${n}` })
  }
  if (words < wordCount) throw new Error(`The demo articles have only ${words} words`)
  await mutate([
    {
      createOrReplace: {
        _id: article.id,
        _type: 'article',
        title: title(0),
        slug: { _type: 'slug', current: 'bench' },
        description: 'Статья в полторы тысячи слов, на которой измеряется скорость сайта.',
        publishedAt: new Date(Date.now() - 60_000).toISOString(),
        author: { _type: 'reference', _ref: 'author-anna-levashova' },
        categories: [{ _key: 'topic', _type: 'reference', _ref: 'category-arenda' }],
        body,
      },
    },
    { createOrReplace: { _id: note.id, _type: 'note', text: title(0) } },
  ])
}

/** A title that no other edition has. */
export function title(edition: number): string {
  return `Полторы тысячи слов, редакция ${edition}.`
}

/** Publishes the article with another title. */
export function publishArticle(edition: number): Promise<void> {
  return mutate([{ patch: { id: article.id, set: { title: title(edition) } } }])
}

/** Changes the text of the bare page. */
export function publishNote(edition: number): Promise<void> {
  return mutate([{ patch: { id: note.id, set: { text: title(edition) } } }])
}
