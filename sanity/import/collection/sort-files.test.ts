import { describe, expect, it } from 'vitest'
import { emptyCollection } from './collected-file.ts'
import { fileOf } from './collected-file.fixture.ts'
import { sortFiles } from './sort-files.ts'

function sort(...paths: string[]) {
  const found = paths.map((path) => fileOf(path))
  const { articles, others, skipped } = sortFiles({ ...emptyCollection, found })
  return {
    articles: articles.map(({ path }) => path),
    others: others.map(({ path }) => path),
    skipped: skipped.map(({ path }) => path),
  }
}

describe('sortFiles', () => {
  it('takes texts as articles, and the rest as what they may name', () => {
    expect(sort('blog/a.md', 'blog/b/index.mdx', 'blog/b/plan.pdf', 'blog/b/c.jpg')).toEqual({
      articles: ['blog/a.md', 'blog/b/index.mdx'],
      others: ['blog/b/plan.pdf', 'blog/b/c.jpg'],
      skipped: [],
    })
  })

  it.each([
    [['blog/a/ru.md'], ['blog/a/en.md', 'blog/a/pt-BR.md']],
    [['blog/a.ru.md'], ['blog/a.md', 'blog/a.en.md']],
    [['blog/a/index.ru.md'], ['blog/a/index.md']],
    [['content/ru/blog/a.md'], ['content/en/blog/a.md']],
    [['blog/a.md'], ['blog/a.de.md']],
    [
      ['blog/a/index.md', 'blog/b/index.md'],
      ['blog/_index.md', 'blog/_index.ru.md'],
    ],
    [['blog/a/README.md'], ['blog/README.md', 'README.md', 'CHANGELOG.md']],
    [['en/only-english.md'], []],
    [['posts/hr.md', 'posts/it.md', 'posts/klyuchi.md'], []],
    [['posts/hr.md', 'posts/it.md'], []],
    [['posts/hr.md'], []],
    [['posts/it/index.md', 'posts/okna/index.md'], []],
    [
      ['a/ru/index.md', 'b/index.md'],
      ['a/it/index.md', 'b/it.md', 'b/hr.md'],
    ],
    [['a/ru.md'], ['a/it.md', 'a/hr.md']],
    [[], ['a/en.md']],
  ])('imports %j and leaves out %j, said', (articles, skipped) => {
    const sorted = sort(...skipped, ...articles)
    expect(sorted).toMatchObject({ articles })
    expect(sorted.skipped.toSorted()).toEqual(skipped.toSorted())
  })

  it('takes whatever text is named itself', () => {
    const named = ['README.md', 'a.en.md', 'zametka.txt', 'a.jpg'].map((path) => fileOf(path))
    const { articles, others } = sortFiles({ ...emptyCollection, named })
    expect(articles.map(({ path }) => path)).toEqual(['README.md', 'a.en.md', 'zametka.txt'])
    expect(others.map(({ path }) => path)).toEqual(['a.jpg'])
  })
})
