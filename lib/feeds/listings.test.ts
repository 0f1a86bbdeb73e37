import { describe, expect, it } from 'vitest'
import type { ListedPage } from '#lib/content/view/listed-page.ts'
import { sampleSite } from '#lib/metadata/samples.fixture.ts'
import { llmsText } from './llms-text.ts'
import { sitemap } from './sitemap.ts'
import { wellFormed } from './well-formed.fixture.ts'

const siteUrl = 'https://butler.example.ru'

const page = (change: Partial<ListedPage>): ListedPage => ({
  type: undefined,
  title: 'Блог',
  description: '',
  href: '/blog/',
  updatedAt: '2026-01-02T03:04:05Z',
  images: [],
  ...change,
})

describe('the sitemap', () => {
  const entry = (change: Partial<ListedPage>) =>
    /<url>(.*)<\/url>/.exec(wellFormed(sitemap([page(change)], siteUrl)))?.[1]

  it('has absolute addresses and real dates, in the order of its schema', () => {
    const images = ['/images/butlerspb/production/abc-1x1.jpg?a=1&b=2']
    expect(entry({ images })).toBe(
      '<loc>https://butler.example.ru/blog/</loc>' +
        '<lastmod>2026-01-02T03:04:05Z</lastmod>' +
        '<image:image><image:loc>' +
        'https://butler.example.ru/images/butlerspb/production/abc-1x1.jpg?a=1&amp;b=2' +
        '</image:loc></image:image>',
    )
  })

  it('says nothing of a date that is not known', () => {
    expect(entry({ updatedAt: undefined })).toBe('<loc>https://butler.example.ru/blog/</loc>')
  })
})

describe('llms.txt', () => {
  it('says what the site is and where to read more', () => {
    const pages = [
      page({}),
      page({ type: 'service', title: 'Уход за [квартирой]', href: '/services/care/' }),
      page({ type: 'article', title: 'Доверие', href: '/blog/trust/', description: 'О\nдоверии' }),
    ]
    expect(llmsText(pages, sampleSite, siteUrl)).toBe(`# ButlerSPB

> Управляем делами в Петербурге для тех, кто живёт далеко.

## Услуги

- [Уход за \\[квартирой\\]](https://butler.example.ru/services/care/)

## Статьи

- [Доверие](https://butler.example.ru/blog/trust/index.md): О доверии

## Разделы

- [Блог](https://butler.example.ru/blog/)
`)
  })
})
