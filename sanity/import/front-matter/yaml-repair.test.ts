import { describe, expect, it } from 'vitest'
import { readFrontMatter } from './read.fixture.ts'

const containing = (text: string): unknown => expect.stringContaining(text)

const date = 'date: 2025-01-01'

describe('a value that is no YAML but clearly text', () => {
  it.each([
    '*Важно* о ключах',
    '*Важно*',
    '**Важно**',
    'Ключи: что делать',
    '@дом и сад',
    '%50 скидка',
    '`код` двери',
    '"Ключи" у соседа',
    '[Видео] Ключи',
    "Ключи: что 'делать'",
    '- и ещё',
    '!Важно',
    '> цитата',
  ])('is read as it stands: %s', (title) => {
    const { result, warnings, doubts } = readFrontMatter(`---\n${date}\ntitle: ${title}\n---\n`)
    expect(result).toMatchObject({ frontMatter: { title } })
    expect(warnings).toEqual([expect.stringMatching(/^3: значение поля взято как текст/)])
    expect(doubts).toEqual([])
  })

  it('is found in lists, and leaves the rest of the YAML alone', () => {
    const source = `---\n${date}\ntitle: &t А\ntags:\n  - *дом*\n  - Ключи\ndescription: >-\n  Важно: это\n  *не* трогать\nexcerpt: *t\n---\n`
    expect(readFrontMatter(source).result).toMatchObject({
      frontMatter: {
        title: 'А',
        categories: ['*дом*', 'Ключи'],
        description: 'Важно: это *не* трогать',
      },
    })
  })

  it.each([
    ["title: 'открыта", 3],
    ['title: [1', 3],
    ['title: Ключи: что\n  делать', 3],
    ['title: "а\nb: 1', 3],
    ['\ttitle: а', 3],
  ])('is refused when it may mean several things: %j', (lines, line) => {
    const { result } = readFrontMatter(`---\n${date}\n${lines}\n---\n`)
    expect(result).toMatchObject({ ok: false, message: containing('YAML') })
    expect(result.ok || result.line).toBeGreaterThanOrEqual(line)
  })
})
