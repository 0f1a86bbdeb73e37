import { describe, expect, it } from 'vitest'
import { openTestLake } from './lake.fixture.ts'
import { containing } from './matchers.fixture.ts'

const reference = { _type: 'reference', _ref: 'author' }

describe('references', () => {
  it('must point to a document when strong', async () => {
    const client = (await openTestLake()).client('editor')
    await expect(
      client.create({ _id: 'a', _type: 'article', author: reference }),
    ).rejects.toMatchObject({
      statusCode: 409,
      message: containing('Document "a" references non-existent document "author"'),
    })
  })

  it('may point to a missing document when weak', async () => {
    const client = (await openTestLake()).client('editor')
    const related = [{ ...reference, _key: 'k', _weak: true }]
    await client.create({ _id: 'a', _type: 'article', related })
    expect(await client.fetch('*[_id == "a"][0].related[]->{_id}')).toEqual([null])
  })

  it('may be created together with their target, in any order', async () => {
    const client = (await openTestLake()).client('editor')
    await client
      .transaction()
      .create({ _id: 'a', _type: 'article', author: reference })
      .create({ _id: 'author', _type: 'author' })
      .commit()
    expect(await client.fetch('*[_id == "a"][0].author->_id')).toBe('author')
  })

  it('prevent the deletion of their target; the error names the referrers', async () => {
    const client = (await openTestLake()).client('editor')
    await client.create({ _id: 'author', _type: 'author' })
    await client.create({ _id: 'a', _type: 'article', deep: [{ _key: 'k', author: reference }] })
    await expect(client.delete('author')).rejects.toMatchObject({
      statusCode: 409,
      message: containing('as there are references to it from "a"'),
      details: {
        items: [{ error: { type: 'documentHasExistingReferencesError', referencingIDs: ['a'] } }],
      },
    })
  })

  it('allow the deletion of their target after they are removed, also in the same transaction', async () => {
    const client = (await openTestLake()).client('editor')
    await client.create({ _id: 'author', _type: 'author' })
    await client.create({ _id: 'a', _type: 'article', author: reference })
    await client.create({ _id: 'b', _type: 'article', author: reference })
    await client.patch('a').unset(['author']).commit()
    await client.transaction().delete('author').delete('b').commit()
    expect(await client.fetch('*._id')).toEqual(['a'])
  })
})
