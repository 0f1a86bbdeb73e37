import { files, samplesIn } from '#lib/content/blocks/samples.fixture.ts'
import { feedQuery } from '#lib/content/queries/feed.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { asset, documents, full, text } from '#lib/content/reshape/documents.fixture.ts'
import { toArticle } from '#lib/content/reshape/to-article.ts'
import type { Article } from '#lib/content/view/article.ts'

const item = (key: string, value: string, listItem: string, level = 1) => ({
  ...text(key, 'normal', value),
  listItem,
  level,
})

const marked = {
  ...text('m', 'normal', 'Текст ', 'жирный и ', 'курсив', ' <script>alert(1)</script> ', 'ссылка'),
  markDefs: [{ _key: 'l', _type: 'link', href: '/services/?a=1&b=2' }],
}

/** Every block and every kind of paragraph. */
const body = [
  text('h', 'h2', 'Раздел * один_'),
  {
    ...marked,
    children: marked.children.map((child, index) => ({
      ...child,
      marks: [[], ['strong'], ['strong', 'em'], [], ['l']][index],
    })),
  },
  text('q', 'blockquote', 'Цитата'),
  item('i1', 'Первое', 'bullet'),
  item('i2', 'Вложенное', 'number', 2),
  item('i3', 'Второе', 'bullet'),
  item('i4', 'Шаг', 'number'),
  ...samplesIn('body').map(([_type, fields]) => ({ _key: _type, _type, ...fields })),
]

/** The articles of the test lake as feeds get them, the first of them with every block. */
export async function feedArticles(change: object = {}): Promise<Article[]> {
  const article = { ...full, hero: undefined, seo: {}, demo: false, body, ...change }
  const dataset = [article, ...files, asset, ...documents.filter(({ _id }) => _id !== full._id)]
  const results = await runQuery(feedQuery, dataset)
  return results.flatMap((result) => toArticle(result) ?? [])
}

/** The article with every block. */
export async function fullArticle(change: object = {}): Promise<Article> {
  const [article] = await feedArticles(change)
  if (!article) throw new Error('The test lake has lost its article')
  return article
}
