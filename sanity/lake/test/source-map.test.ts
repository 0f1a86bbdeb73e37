import { resolveEditInfo } from '@sanity/client/csm'
import { stegaClean } from '@sanity/client/stega'
import { expect, it } from 'vitest'
import { openTestLake, type TestLake } from './lake.fixture.ts'
import { objectOf } from './object-of.fixture.ts'

async function openWithPost(): Promise<TestLake> {
  const lake = await openTestLake()
  await lake
    .client('editor')
    .transaction()
    .create({ _id: 'anna', _type: 'author', name: 'Анна' })
    .create({ _id: 'post', _type: 'post', title: 'Заголовок' })
    .create({
      _id: 'drafts.post',
      _type: 'post',
      title: 'Черновик',
      author: { _type: 'reference', _ref: 'anna' },
      body: [
        {
          _key: 'b1',
          _type: 'block',
          children: [{ _key: 's1', _type: 'span', text: 'Ключи под ковриком' }],
        },
      ],
    })
    .commit()
  return lake
}

const query = '*[_type == "post"][0]{title, "by": author->name, body}'

it('lets the client find the field behind each part of a result', async () => {
  const lake = await openWithPost()
  const { resultSourceMap } = await lake.client('viewer').fetch(
    query,
    {},
    {
      perspective: 'drafts',
      filterResponse: false,
      resultSourceMap: 'withKeyArraySelector',
    },
  )
  const find = (resultPath: (string | number)[]) => {
    if (resultSourceMap === undefined) throw new Error('the answer has no source map')
    const info = resolveEditInfo({ studioUrl: '/studio', resultPath, resultSourceMap })
    return info && [info.id, info.type, info.path]
  }
  expect(find(['title'])).toEqual(['drafts.post', 'post', ['title']])
  expect(find(['by'])).toEqual(['anna', 'author', ['name']])
  expect(find(['body', 0, 'children', 0, 'text'])).toEqual([
    'drafts.post',
    'post',
    ['body', 0, 'children', 0, 'text'],
  ])
})

it('gives stega its source map, and none without a request', async () => {
  const lake = await openWithPost()
  const stega = lake.client('viewer', {
    perspective: 'drafts',
    stega: { enabled: true, studioUrl: '/studio' },
  })
  const drafts = lake.client('viewer', { perspective: 'drafts' })
  const plain = objectOf(await drafts.fetch(query))
  const encoded = objectOf(await stega.fetch(query))
  for (const name of ['title', 'by', 'body']) expect(encoded[name]).not.toEqual(plain[name])
  expect(stegaClean(encoded)).toEqual(plain)

  const address = `${lake.url}/v2025-02-19/data/query/production?query=${encodeURIComponent(query)}`
  expect(await (await fetch(address)).json()).not.toHaveProperty('resultSourceMap')
})

it('names members of arrays by key or by place, as asked', async () => {
  const lake = await openTestLake()
  const body = [{ _key: 'k', _type: 'block', text: 'x' }]
  await lake.client('editor').create({ _id: 'a', _type: 'note', body })
  const search = new URLSearchParams({ query: '*[_id == "a"][0]{"t": body[0].text}' })
  const pathsFor = async (selector: string) => {
    const address = `${lake.url}/v1/data/query/production?${search}&resultSourceMap=${selector}`
    const { resultSourceMap, ms } = objectOf(await (await fetch(address)).json())
    expect(ms).toBeGreaterThanOrEqual(0)
    expect(ms).toBeLessThan(60_000)
    return resultSourceMap === undefined ? undefined : objectOf(resultSourceMap)['paths']
  }
  expect(await pathsFor('withKeyArraySelector')).toEqual(["$['body'][?(@._key=='k')]['text']"])
  expect(await pathsFor('true')).toEqual(["$['body'][0]['text']"])
  expect(await pathsFor('false')).toBeUndefined()
})
