import { describe, expect, it } from 'vitest'
import { openTestLake, type TestLake } from './lake.fixture.ts'

async function openLibrary(): Promise<TestLake> {
  const lake = await openTestLake()
  await lake
    .client('editor')
    .transaction()
    .create({ _id: 'keys', _type: 'article', title: 'Ключи от квартиры', author: ref('anna') })
    .create({ _id: 'repair', _type: 'article', title: 'Ремонт', lead: 'Мастера для квартир' })
    .create({ _id: 'cottage', _type: 'article', title: 'Дача зимой', tags: ['дом', 'сад'] })
    .create({ _id: 'anna', _type: 'author', name: 'Анна' })
    .commit()
  return lake
}

const ref = (_ref: string) => ({ _type: 'reference', _ref })
const listed = '*[_type == "article" && [@, _id] match text::query($q)] | order(_id)._id'

describe('text::query', () => {
  it.each([
    ['квартира', ['keys', 'repair']],
    ['квартиру -ремонт', ['keys']],
    ['"ключ от квартиры"', ['keys']],
    ['"квартиры от"', []],
    ['кварт*', ['keys', 'repair']],
    ['*', ['cottage', 'keys', 'repair']],
    ['-квартиры', ['cottage']],
    ['саду', ['cottage']],
    ['cottage', ['cottage']],
    ['article', []],
    ['" * NEAR(a b) ^ :', []],
  ])('%s finds %j by the whole text of documents', async (q, ids) => {
    const lake = await openLibrary()
    expect(await lake.client().fetch(listed, { q })).toEqual(ids)
  })

  it('searches the named fields, also through references', async () => {
    const client = (await openLibrary()).client()
    const by = (field: string) =>
      client.fetch(`*[${field} match text::query($q)] | order(_id)._id`, { q: 'квартирой' })
    expect(await by('title')).toEqual(['keys'])
    expect(await by('[title, lead]')).toEqual(['keys', 'repair'])
    expect(await client.fetch('*[author->name match text::query("анны")]._id')).toEqual(['keys'])
    expect(await client.fetch('*[count(tags[@ match text::query("саду")]) > 0]._id')).toEqual([
      'cottage',
    ])
  })

  it('runs the search of the Studio, best first', async () => {
    const client = (await openLibrary()).client()
    const query = `*[_type in $__types]
      | score(boost(_type in ["article"] && title match text::query($__query), 10),
          ([@, _id] match text::query($__query) || references($__rawQuery)))
      [_score > 0]{_type, _id, _originalId, "orderings": [_score]}
      | order(orderings[0] desc)[0...$__limit]`
    const find = (text: string): Promise<{ _id: string }[]> =>
      client.fetch(query, {
        __types: ['article', 'author'],
        __query: `${text}*`,
        __rawQuery: text,
        __limit: 1001,
      })
    expect((await find('квартиры')).map(({ _id }) => _id)).toEqual(['keys', 'repair'])
    expect((await find('anna')).map(({ _id }) => _id).toSorted()).toEqual(['anna', 'keys'])
  })

  it('scores matches in the whole text by relevance', async () => {
    const lake = await openLibrary()
    const filler = 'Управляющий рассказывает о загородной жизни. '.repeat(20)
    await lake
      .client('editor')
      .transaction()
      .create({ _id: 'once', _type: 'page', text: `${filler} Теплица. ${filler}` })
      .create({ _id: 'often', _type: 'page', text: `Теплица: теплицы и ещё раз теплица` })
      .create({ _id: 'never', _type: 'page', text: filler })
      .commit()
    const find = (score: string): Promise<{ _id: string; _score: number }[]> =>
      lake.client().fetch(`*[_type == "page"] | score(${score}) {_id, _score} | order(_score desc)`)
    for (const score of [
      '[@, _id] match text::query("теплица")',
      '([@, _id] match text::query("теплица") || references("nobody"))',
      'boost([@, _id] match text::query("теплица"), 2)',
    ]) {
      const found = await find(score)
      expect(found.map(({ _id }) => _id)).toEqual(['often', 'once', 'never'])
      expect(found.at(-1)?._score).toBe(0)
      expect(found.every(({ _id, _score }) => _id === 'never' || _score > 1)).toBe(true)
    }
  })

  it("follows changes, and searches each perspective's own text", async () => {
    const lake = await openLibrary()
    const editor = lake.client('editor')
    await editor.create({ _id: 'drafts.keys', _type: 'article', title: 'Связка' })
    const drafts = lake.client('viewer', { perspective: 'drafts' })
    expect(await drafts.fetch(listed, { q: 'связки' })).toEqual(['keys'])
    expect(await drafts.fetch(listed, { q: 'ключ' })).toEqual([])
    expect(await lake.client().fetch(listed, { q: 'связки' })).toEqual([])
    await editor.patch('repair').set({ lead: 'Без жилья' }).commit()
    await editor.delete('drafts.keys')
    expect(await drafts.fetch(listed, { q: 'квартира' })).toEqual(['keys'])
    await editor.delete('keys')
    expect(await drafts.fetch(listed, { q: 'квартира' })).toEqual([])
  })
})
