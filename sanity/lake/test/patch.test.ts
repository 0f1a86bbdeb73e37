import type { Patch } from '@sanity/client'
import { describe, expect, it } from 'vitest'
import { openTestLake } from './lake.fixture.ts'
import { aString, containing } from './matchers.fixture.ts'

const document = {
  _id: 'a',
  _type: 'note',
  text: 'The quick brown fox',
  count: 5,
  tags: ['a', 'b', 'c'],
  blocks: [
    { _key: 'x', text: 'first' },
    { _key: 'y', text: 'second' },
  ],
  nested: { kept: 1, gone: 2 },
}

const cases: [string, (patch: Patch) => Patch, object][] = [
  [
    'set',
    (p) => p.set({ text: 'b', 'nested.kept': 3 }),
    { text: 'b', nested: { kept: 3, gone: 2 } },
  ],
  [
    'set at a key',
    (p) => p.set({ 'blocks[_key=="y"].text': 'z' }),
    { blocks: [{}, { text: 'z' }] },
  ],
  [
    'setIfMissing',
    (p) => p.setIfMissing({ text: 'x', fresh: 1 }),
    { text: document.text, fresh: 1 },
  ],
  ['unset', (p) => p.unset(['nested.gone', 'tags[0]']), { nested: { kept: 1 }, tags: ['b', 'c'] }],
  ['inc', (p) => p.inc({ count: 2 }), { count: 7 }],
  ['dec', (p) => p.dec({ count: 2 }), { count: 3 }],
  ['insert after', (p) => p.insert('after', 'tags[-1]', ['d']), { tags: ['a', 'b', 'c', 'd'] }],
  ['insert before', (p) => p.insert('before', 'tags[0]', ['_']), { tags: ['_', 'a', 'b', 'c'] }],
  ['insert replace', (p) => p.insert('replace', 'tags[0:2]', ['x']), { tags: ['x', 'c'] }],
  ['append', (p) => p.append('tags', ['d']), { tags: ['a', 'b', 'c', 'd'] }],
  ['prepend', (p) => p.prepend('tags', ['_']), { tags: ['_', 'a', 'b', 'c'] }],
  ['splice', (p) => p.splice('tags', 1, 1, ['x']), { tags: ['a', 'x', 'c'] }],
  [
    'diffMatchPatch',
    (p) => p.diffMatchPatch({ text: '@@ -1,11 +1,10 @@\n The \n-quick\n+slow\n  b\n' }),
    { text: 'The slow brown fox' },
  ],
  [
    'several at once',
    (p) => p.set({ text: 'b' }).inc({ count: 1 }).unset(['nested']),
    { text: 'b', count: 6 },
  ],
]

describe('a patch', () => {
  it.each(cases)('applies %s', async (_name, build, expected) => {
    const client = (await openTestLake()).client('editor')
    const before = await client.create(document)
    const after = await build(client.patch('a')).commit()
    expect(after).toMatchObject(expected)
    expect(after._rev).not.toBe(before._rev)
    expect(await client.getDocument('a')).toEqual(after)
  })

  it('compares the revision first', async () => {
    const client = (await openTestLake()).client('editor')
    const { _rev } = await client.create(document)
    await client.patch('a').ifRevisionId(_rev).set({ count: 6 }).commit()
    await expect(
      client.patch('a').ifRevisionId(_rev).set({ count: 7 }).commit(),
    ).rejects.toMatchObject({
      statusCode: 409,
      details: {
        items: [
          {
            error: {
              type: 'documentRevisionIDDoesNotMatchError',
              expectedRevisionID: _rev,
              currentRevisionID: aString,
            },
          },
        ],
      },
    })
    expect(await client.fetch('*[_id == "a"][0].count')).toBe(6)
  })

  it('lets twelve writers that check revisions count without a loss', async () => {
    const client = (await openTestLake()).client('editor')
    await client.create({ _id: 'counter', _type: 'counter', value: 0 })
    const increment = async (): Promise<void> => {
      const current = await client.getDocument('counter')
      try {
        const patch = client.patch('counter').ifRevisionId(current?._rev ?? '')
        await patch.set({ value: Number(current?.['value']) + 1 }).commit()
      } catch {
        await increment()
      }
    }
    await Promise.all(Array.from({ length: 12 }, increment))
    expect(await client.fetch('*[_id == "counter"][0].value')).toBe(12)
  })

  it('applies to every document of a query', async () => {
    const client = (await openTestLake()).client('editor')
    for (const _id of ['a', 'b']) await client.create({ _id, _type: 'note', n: 1 })
    await client.create({ _id: 'c', _type: 'other', n: 1 })
    await client
      .patch({ query: '*[_type == $type]', params: { type: 'note' } })
      .inc({ n: 1 })
      .commit()
    expect(await client.fetch('*[n == 2] | order(_id)._id')).toEqual(['a', 'b'])
  })

  it('sees earlier changes of the same transaction', async () => {
    const client = (await openTestLake()).client('editor')
    await client
      .transaction()
      .create({ _id: 'a', _type: 'note', n: 1 })
      .patch('a', { inc: { n: 1 } })
      .patch({ query: '*[n == 2]' }, (patch) => patch.inc({ n: 10 }))
      .commit()
    expect(await client.fetch('*[_id == "a"][0].n')).toBe(12)
  })

  it('refuses a missing document', async () => {
    const client = (await openTestLake()).client('editor')
    await expect(client.patch('nobody').set({ n: 1 }).commit()).rejects.toMatchObject({
      statusCode: 404,
      message: containing('The document with the ID "nobody" was not found'),
      details: { items: [{ error: { type: 'documentNotFoundError' } }] },
    })
  })

  it.each([
    ['changes the id', { set: { _id: 'b' } }],
    ['changes the type', { set: { _type: 'b' } }],
    ['removes the id', { unset: ['_id'] }],
    ['reaches for a prototype', { set: { '__proto__.x': 1 } }],
    ['counts through a huge range', { unset: ['tags[0:999999999]'] }],
    ['has a path that is none', { set: { 'a#b': 1 } }],
    ['has something behind a path', { set: { 'text]tags': 1 } }],
    ['counts beyond what a number holds', { set: { count: 1e308 }, inc: { count: 1.7e308 } }],
    ['has a broken text patch', { diffMatchPatch: { text: '@@ nonsense' } }],
  ])('is refused when it %s', async (_what, operations) => {
    const client = (await openTestLake()).client('editor')
    const before = await client.create(document)
    await expect(client.mutate([{ patch: { id: 'a', ...operations } }])).rejects.toMatchObject({
      statusCode: 400,
    })
    expect(await client.getDocument('a')).toEqual(before)
  })
})
