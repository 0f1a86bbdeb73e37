import { describe, expect, it } from 'vitest'
import { fieldsOf, readFrontMatter } from './read.fixture.ts'

describe('the marks of a draft', () => {
  it.each([
    'draft: true',
    'draft: "true"',
    'draft: yes',
    'draft: почти',
    'published: false',
    'published: no',
    'status: draft',
    'status: private',
    'status: pending',
    'visibility: members',
    'private: true',
    'password: secret',
    'permalink: false',
    'headless: true',
    'hidden: true',
    'state: wip',
    'state: Черновик',
    '_build: { render: never }',
  ])('%s', (line) => {
    expect(fieldsOf(line).doubts).toEqual([expect.stringMatching(/^4: статья помечена/)])
  })

  it.each([
    'draft: false',
    'published: true',
    'status: publish',
    'status: future',
    'visibility: public',
    '_build: { list: never }',
    'expiryDate:',
    'hidden: false',
    'state: done',
  ])('are not %s', (line) => {
    expect(fieldsOf(line).doubts).toEqual([])
  })

  it('include an address to which the visitor is sent instead', () => {
    expect(fieldsOf('redirect_to: https://a.example/').doubts).toEqual([
      expect.stringMatching(/^4: .*redirect_to/),
    ])
  })

  it('include a date of expiry', () => {
    expect(fieldsOf('expiryDate: 2024-01-01').doubts).toEqual([expect.stringMatching(/^4: .*срок/)])
  })

  it('are the folders of drafts, and no future date', () => {
    const source = '---\ntitle: А\ndate: 2199-01-01\n---\n'
    expect(readFrontMatter(source, '_posts/a.md').doubts).toEqual([])
    expect(readFrontMatter(source, 'blog/_drafts/a.md').doubts).toHaveLength(1)
  })
})

describe('the dates of a front matter', () => {
  it.each([
    'pubDate',
    'date',
    'datetime',
    'publishDate',
    'published_at',
    'publishedAt',
    'published',
    'created',
    'date_published',
    'pubDatetime',
  ])('%s is when the article was published', (name) => {
    const { result, doubts } = readFrontMatter(`---\ntitle: А\n${name}: 2025-07-22\n---\n`)
    expect(result).toMatchObject({ frontMatter: { publishedAt: '2025-07-22T00:00:00.000Z' } })
    expect(doubts).toEqual([])
  })

  it.each(['updatedDate', 'lastmod', 'last_modified_at', 'modified', 'updated', 'dateModified'])(
    '%s is when it changed',
    (name) => {
      const { updatedAt, warnings } = fieldsOf(`${name}: 2025-07-22`)
      expect(updatedAt).toBe('2025-07-22T00:00:00.000Z')
      expect(warnings).toEqual([])
    },
  )

  it('are doubted when unreadable, impossible, ambiguous or missing, at their line', () => {
    for (const date of ['вчера', '2025-02-30', '03/04/2025']) {
      const { result, doubts } = readFrontMatter(`---\ntitle: А\n\ndate: ${date}\n---\n`)
      expect(result).toMatchObject({ frontMatter: { publishedAt: undefined } })
      expect(doubts).toEqual([expect.stringMatching(`^4: дата «${date}»`)])
    }
    expect(readFrontMatter('---\ntitle: А\n---\n').doubts).toHaveLength(1)
  })

  it('come from the name of the file, unless the file has one', () => {
    const named = readFrontMatter('---\ntitle: А\n---\n', '_posts/2020-5-17-a.md').result
    expect(named).toMatchObject({ frontMatter: { publishedAt: '2020-05-17T00:00:00.000Z' } })
    const both = readFrontMatter('---\ntitle: А\ndate: 2021-01-01\n---\n', '2020-05-17-a.md').result
    expect(both).toMatchObject({ frontMatter: { publishedAt: '2021-01-01T00:00:00.000Z' } })
  })

  it('of a change are the latest, and never before the publication', () => {
    expect(fieldsOf('lastmod: 2025-03-01', 'updated: 2025-02-01')).toMatchObject({
      updatedAt: '2025-03-01T00:00:00.000Z',
      warnings: [expect.stringMatching(/^5: /)],
    })
    expect(fieldsOf('lastmod: 2024-03-01')).toMatchObject({
      updatedAt: undefined,
      warnings: [expect.stringMatching(/^4: .*раньше/)],
    })
    expect(fieldsOf('lastmod: никогда')).toMatchObject({ doubts: [], updatedAt: undefined })
  })
})
