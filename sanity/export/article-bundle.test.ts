import { describe, expect, it } from 'vitest'
import { samplesIn } from '#lib/content/blocks/samples.fixture.ts'
import { samples } from '#lib/content/blocks/samples.fixture.ts'
import { fullArticle } from '#lib/feeds/full-article.fixture.ts'
import { parse } from 'yaml'
import { articleBundle } from './article-bundle.ts'
import type { ArticleFacts } from './read-blog.ts'

const photo = 'images/butlerspb/production/abc-1600x900.jpg'
const assets = new Map(
  [photo, 'files/butlerspb/production/report.pdf'].map((path) => [
    `/${path}`,
    { path, url: `https://cdn.example/${path}`, originalFilename: 'Мой файл.JPEG' },
  ]),
)

const facts: ArticleFacts = {
  _id: 'article-a',
  title: 'Статья: «А»',
  heading: undefined,
  slug: 'a',
  description: undefined,
  publishedAt: '2025-01-02T00:00:00.000Z',
  updatedAt: undefined,
  importedFrom: undefined,
  heroAlt: undefined,
}

async function bundle(change: Partial<ArticleFacts> = {}, isDraft = false) {
  const article = { facts: { ...facts, ...change }, shown: await fullArticle(), isDraft }
  return articleBundle(article, { assets, aliases: new Map([['/blog/a/', ['/old/']]]) })
}

const texts = samplesIn('body').flatMap(([name]) =>
  Object.entries(samples)
    .filter(([key]) => key === name)
    .flatMap(([, sample]) => sample.texts.map((said): [string, string] => [name, said])),
)

describe('articleBundle', () => {
  it.each(texts)('holds of a %s: %s', async (_name, said) => {
    expect((await bundle()).text).toContain(said)
  })

  it('writes what Markdown has no sign for as the importer knows it', async () => {
    const { text } = await bundle()
    expect(text).toMatch(/^> «Всё спокойно»\.\n>\n> — А\. Б\., инвестор/m)
    expect(text).toMatch(/^> \[!NOTE\]/m)
    expect(text).toMatch(/^\[[^\]\n]+\]$/m)
  })

  it('puts each picture and file beside the text once, under a plain name', async () => {
    const { text, files } = await bundle()
    expect(files.map(({ name }) => name).toSorted()).toEqual(['moy-fayl.jpg', 'moy-fayl.pdf'])
    expect(text).toContain('](./moy-fayl.jpg')
    expect(text).toContain('](./moy-fayl.pdf)')
    expect(text).not.toContain('/images/')
  })

  it('writes front matter for the themes of Astro and Hugo, without empty fields', async () => {
    const { text } = await bundle(
      { title: 'Статья: «А»', updatedAt: '2025-02-01T00:00:00.000Z' },
      true,
    )
    const [, yaml = ''] = text.split('---\n')
    expect(parse(yaml)).toEqual({
      title: 'Статья: «А»',
      slug: 'a',
      pubDate: '2025-01-02T00:00:00.000Z',
      date: '2025-01-02T00:00:00.000Z',
      updatedDate: '2025-02-01T00:00:00.000Z',
      lastmod: '2025-02-01T00:00:00.000Z',
      draft: true,
      aliases: ['/old/'],
      quotes: 'testimonials',
    })
  })
})
