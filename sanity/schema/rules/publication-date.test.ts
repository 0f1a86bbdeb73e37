import { describe, expect, it } from 'vitest'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { hidesPublished, hidingWarning, readableTime } from './publication-date.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const tomorrow = '2026-11-23T12:00:00Z'

describe('a publication date to come', () => {
  it('is warned to take an article off the site that is on it', () => {
    const warning = hidingWarning(tomorrow, { publishedAt: '2026-11-01T12:00:00Z' }, now)
    expect(warning).toMatch(/^Статья уже на сайте\..* исчезнет с него и появится снова 23 ноября/)
  })

  it('is warned so for a published article without a date', () => {
    expect(hidingWarning(tomorrow, { publishedAt: null }, now)).toBeDefined()
  })

  it.each([
    ['nothing is published', null],
    ['what is published has not appeared either', { publishedAt: '2026-11-22T12:00:01Z' }],
    ['what is published has no time to appear at', { publishedAt: '1 января' }],
  ])('is fine when %s', (_, published) => {
    expect(hidingWarning(tomorrow, published, now)).toBeUndefined()
  })
})

describe('a publication date', () => {
  it.each(['1 января', '2026-13-45', '2026-02-30', '', 5, null])('%j is refused', (value) => {
    expect(readableTime(value)).toMatch(/^Это не дата/)
  })

  it.each(['2026-06-01T09:00:00.000Z', '2026-06-01', undefined])('%j is left alone', (value) => {
    expect(readableTime(value)).toBe(true)
  })
})

it('is compared with what is published under the id of the document', async () => {
  const client = (await openTestLake()).client('editor')
  await client.create({ _id: 'article-a', _type: 'article', publishedAt: '2026-01-01T00:00:00Z' })
  const validate = (_id: string) =>
    hidesPublished('2999-01-01T00:00:00Z', {
      getClient: () => client,
      document: { _id, _type: 'article', _rev: 'a', _createdAt: tomorrow, _updatedAt: tomorrow },
    })
  expect(await validate('drafts.article-a')).toMatch(/^Статья уже на сайте/)
  expect(await validate('drafts.article-b')).toBe(true)
})
