import { expect, it } from 'vitest'
import { waitUntil } from '#lake/listen/listen.fixture.ts'
import { openTestLake, type TestLake } from './lake.fixture.ts'

const queries = {
  article: '*[_type == "article" && slug.current == "a"][0]{title, "by": author->name}',
  document: '*[_id == "page"][0]',
  count: 'count(*)',
}

async function tagsOf(lake: TestLake, query: string): Promise<string[]> {
  const answer = await lake.client().fetch(query, {}, { filterResponse: false })
  return answer.syncTags ?? []
}

it.each([
  ['article', ['article', 'count']],
  ['author', ['article', 'count']],
  ['page', ['document', 'count']],
  ['other', ['count']],
])('a change of the %s touches the tags of the results it may change: %j', async (id, stale) => {
  const lake = await openTestLake()
  const editor = lake.client('editor')
  await editor
    .transaction()
    .create({ _id: 'author', _type: 'author', name: 'Anna' })
    .create({
      _id: 'article',
      _type: 'article',
      slug: { current: 'a' },
      author: { _ref: 'author' },
    })
    .create({ _id: 'page', _type: 'page' })
    .create({ _id: 'other', _type: 'note' })
    .commit()
  const touched: string[] = []
  let isWelcome = false
  const events = lake
    .client()
    .live.events()
    .subscribe((event) => {
      if (event.type === 'welcome') isWelcome = true
      if (event.type === 'message') touched.push(...event.tags)
    })
  await waitUntil(() => isWelcome)

  await editor.patch(id).set({ changed: true }).commit()
  await waitUntil(() => touched.length > 0)
  events.unsubscribe()

  const names = Object.keys(queries)
  const tags = await Promise.all(Object.values(queries).map((query) => tagsOf(lake, query)))
  expect(names.filter((_, n) => tags[n]?.some((tag) => touched.includes(tag)))).toEqual(stale)
})
