import { describe, expect, it } from 'vitest'
import type { FrontMatter } from './front-matter/front-matter.ts'
import { articleSlug, slugOf } from './slug.ts'

const lines: Record<string, number> = { slug: 7, schema: 9 }

function slugFor(fields: Partial<FrontMatter>, fileName = 'imya-fayla.md') {
  const frontMatter: FrontMatter = {
    title: undefined,
    description: undefined,
    publishedAt: undefined,
    author: undefined,
    authorRole: undefined,
    heroImage: undefined,
    slug: undefined,
    categories: [],
    related: [],
    quotesAreTestimonials: false,
    seo: undefined,
    structuredData: undefined,
    publisherName: undefined,
    canonical: undefined,
    lineOf: (name) => lines[name] ?? 1,
    ...fields,
  }
  return articleSlug(frontMatter, fileName)
}

describe('articleSlug', () => {
  it.each([
    [{ slug: 'svoy', canonical: 'https://old.example/blog/star/' }, 'svoy'],
    [{ canonical: 'https://old.example/blog/star/' }, 'star'],
    [{ canonical: 'https://old.example/blog/star' }, 'star'],
    [{ canonical: 'https://old.example/star.html?utm=1' }, 'star'],
    [{ canonical: 'https://old.example/' }, 'imya-fayla'],
    [{ canonical: 'не адрес' }, 'imya-fayla'],
    [{}, 'imya-fayla'],
  ])('takes it from %j: %s', (fields, slug) => {
    expect(slugFor(fields)).toEqual({ ok: true, slug })
  })

  it('transliterates the name of the file', () => {
    expect(slugFor({}, 'Пять столпов.md')).toEqual({ ok: true, slug: 'pyat-stolpov' })
  })

  it.each([
    [{ slug: 'studio' }, 7],
    [{ slug: 'Так Нельзя' }, 7],
    [{ slug: `a${'-b'.repeat(60)}` }, 7],
    [{ canonical: 'https://old.example/blog/' }, 9],
    [{ canonical: 'https://old.example/%D1%86/' }, 9],
    [{ canonical: 'https://old.example/50%/' }, 9],
  ])('refuses %j at line %i', (fields, line) => {
    expect(slugFor(fields)).toMatchObject({ ok: false, line })
  })

  it('rejects a file name that is a reserved slug', () => {
    expect(slugFor({}, 'index.md')).toMatchObject({ ok: false, line: 1 })
  })
})

describe('slugOf', () => {
  it.each([
    ['Эксперт ButlerSPB', /^ekspert-butlerspb$/],
    ['田中', /^[\da-f]{12}$/],
    ['а'.repeat(200), /^a{80}$/],
  ])('makes %s into %s', (text, slug) => {
    expect(slugOf(text)).toMatch(slug)
  })
})
