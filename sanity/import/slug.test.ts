import { describe, expect, it } from 'vitest'
import { articleSlug, slugOf } from './slug.ts'

type Written = { slug?: string; named?: string[] }

function slugFor({ slug, named = [] }: Written, fileName = 'imya-fayla.md') {
  return articleSlug(
    {
      slug: slug === undefined ? undefined : { text: slug, line: 7 },
      named: named.map((text) => ({ text, line: 9 })),
    },
    fileName,
  )
}

describe('articleSlug', () => {
  it.each<[Written, string]>([
    [{ slug: 'svoy', named: ['https://old.example/blog/star/'] }, 'svoy'],
    [{ slug: 'Так_Можно' }, 'tak-mozhno'],
    [{ slug: '/2020/05/Klyuchi.html' }, 'klyuchi'],
    [{ slug: '007' }, '007'],
    [{ named: ['https://old.example/blog/star/'] }, 'star'],
    [{ named: ['https://old.example/blog/star'] }, 'star'],
    [{ named: ['/2020/01/star.html?utm=1'] }, 'star'],
    [{ named: ['https://old.example/%D0%BA%D0%BB%D1%8E%D1%87%D0%B8/'] }, 'klyuchi'],
    [{ named: ['https://old.example/blog/', '/blog/svoy/'] }, 'svoy'],
    [{ named: ['https://old.example/'] }, 'imya-fayla'],
    [{ named: ['https://old.example/50%/'] }, '50'],
    [{}, 'imya-fayla'],
  ])('takes it from %j: %s', (written, slug) => {
    expect(slugFor(written)).toEqual({ ok: true, slug })
  })

  it.each([
    ['blog/klyuchi/index.md', 'klyuchi'],
    ['blog/klyuchi/index.ru.md', 'klyuchi'],
    ['zametki/ru.md', 'zametki'],
    ['zametki/okna.ru.md', 'okna'],
    ['zametki/go.md', 'go'],
    ['zametki/hr.md', 'hr'],
    ['zametki/it/index.md', 'it'],
    ['zametki/node.js.md', 'node-js'],
    ['ru.md', 'ru'],
    ['_posts/2020-05-17-Okna v dome.md', 'okna-v-dome'],
    ['2021-1-2-okna/index.md', 'okna'],
    ['%D0%BE%D0%BA%D0%BD%D0%B0.md', 'okna'],
  ])('names the article of %s: %s', (path, slug) => {
    expect(slugFor({}, path)).toEqual({ ok: true, slug })
  })

  it('shortens what is too long for an address by whole words', () => {
    const result = slugFor({ slug: `slovo${'-slovo'.repeat(60)}` })
    expect(result.ok && result.slug).toMatch(/^(?:slovo-){14,15}slovo$/)
  })

  it('transliterates the name of the file', () => {
    expect(slugFor({}, 'Пять столпов.md')).toEqual({ ok: true, slug: 'pyat-stolpov' })
  })

  it.each([['studio'], ['/'], ['…']])('refuses the slug %j at its line', (slug) => {
    expect(slugFor({ slug })).toMatchObject({ ok: false, line: 7 })
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

it.each(['钥匙.md', 'מפתחות.md', 'キー/index.md'])(
  'makes up the same address each time for %s, and says so',
  (fileName) => {
    const first = slugFor({}, fileName)
    expect(first.ok && first.slug).toMatch(/^statya-[\da-f]{8}$/)
    expect(first).toHaveProperty('note')
    expect(slugFor({}, fileName)).toEqual(first)
  },
)
