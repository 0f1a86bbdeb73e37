import { describe, expect, it } from 'vitest'
import { articleMetadata, pageMetadata, pageTitle } from './page-metadata.ts'
import { sampleArticle, sampleSite } from './samples.fixture.ts'

const siteUrl = 'https://butler.example.ru'
const loopback = 'http://localhost:3000'

const feeds = {
  'application/rss+xml': [
    { url: 'https://butler.example.ru/feed.xml', title: 'Блог ButlerSPB (RSS)' },
  ],
  'application/atom+xml': [
    { url: 'https://butler.example.ru/feed.atom', title: 'Блог ButlerSPB (Atom)' },
  ],
}

describe('pageTitle', () => {
  it.each([
    ['Блог', 'Блог — ButlerSPB'],
    ['Пять столпов доверия ButlerSPB', 'Пять столпов доверия ButlerSPB'],
    ['О компании butlerspb', 'О компании butlerspb'],
    ['', 'ButlerSPB'],
  ])('makes %j into %j', (title, expected) => {
    expect(pageTitle(title, 'ButlerSPB')).toBe(expected)
  })
})

describe('articleMetadata', () => {
  it('gives title, canonical, times and the share image in its real size', () => {
    expect(articleMetadata(sampleArticle, sampleSite, siteUrl)).toEqual({
      title: { absolute: 'Доверие без границ — ButlerSPB' },
      description: 'Как мы строим отношения на расстоянии.',
      authors: [{ name: 'Анна Лебедева' }],
      alternates: {
        canonical: 'https://butler.example.ru/blog/doverie/',
        types: {
          ...feeds,
          'text/markdown': 'https://butler.example.ru/blog/doverie/index.md',
        },
      },
      openGraph: {
        type: 'article',
        title: 'Доверие без границ',
        description: 'Как мы строим отношения на расстоянии.',
        url: 'https://butler.example.ru/blog/doverie/',
        siteName: 'ButlerSPB',
        locale: 'ru_RU',
        publishedTime: '2025-07-22T11:31:14.723Z',
        modifiedTime: '2026-01-10T09:00:00Z',
        authors: ['Анна Лебедева'],
        section: 'Доверие',
        images: [
          {
            url: 'https://butler.example.ru/images/butlerspb/production/0123-2070x1380.jpg',
            width: 2070,
            height: 1380,
            alt: 'Набережная',
          },
        ],
      },
      twitter: {
        card: 'summary_large_image',
        title: 'Доверие без границ',
        description: 'Как мы строим отношения на расстоянии.',
        images: [
          {
            url: 'https://butler.example.ru/images/butlerspb/production/0123-2070x1380.jpg',
            alt: 'Набережная',
          },
        ],
      },
      other: { 'content-revision': 'r1' },
    })
  })

  it('gives an article that was never changed the time of its publication', () => {
    const { updatedAt: _, ...article } = sampleArticle
    expect(articleMetadata(article, sampleSite, siteUrl).openGraph).toMatchObject({
      publishedTime: article.publishedAt,
      modifiedTime: article.publishedAt,
    })
  })

  it('lets the editor’s SEO title win over the article’s own', () => {
    const seo = { ...sampleArticle.seo, title: 'Доверие на расстоянии' }
    const metadata = articleMetadata({ ...sampleArticle, seo }, sampleSite, siteUrl)
    expect(metadata.title).toEqual({ absolute: 'Доверие на расстоянии — ButlerSPB' })
  })

  const noindex = { index: false, follow: true }
  it.each([
    ['indexes the owner’s article anywhere', { demo: false }, siteUrl, undefined],
    ['indexes demo content on this machine', { demo: true }, loopback, undefined],
    ['keeps demo content of a public site out', { demo: true }, siteUrl, noindex],
    ['obeys the editor', { seo: { ...sampleArticle.seo, noindex: true } }, loopback, noindex],
  ])('%s', (_rule, change, origin, robots) => {
    const metadata = articleMetadata({ ...sampleArticle, ...change }, sampleSite, origin)
    expect(metadata.robots).toEqual(robots)
  })
})

describe('pageMetadata', () => {
  const page = {
    title: 'Заявка\u200b на\nконсультацию',
    description: '  Ответим.',
    path: '/consultation',
  }

  it('cleans its text and shows the cover that the site draws', () => {
    expect(pageMetadata(page, sampleSite, siteUrl)).toMatchObject({
      title: { absolute: 'Заявка на консультацию — ButlerSPB' },
      description: 'Ответим.',
      alternates: { canonical: 'https://butler.example.ru/consultation/', types: feeds },
      openGraph: {
        type: 'website',
        images: [
          {
            url: 'https://butler.example.ru/consultation/cover.png',
            width: 1200,
            height: 630,
            alt: 'Заявка на консультацию',
          },
        ],
      },
      twitter: { card: 'summary_large_image' },
    })
  })

  it('lets a page’s own photograph win over the one of the settings', () => {
    const photo = (name: string) => ({
      src: `/images/p/d/${name}.jpg`,
      alt: name,
      width: 1600,
      height: 900,
    })
    const site = { ...sampleSite, sharing: { image: photo('settings') } }
    expect(pageMetadata({ ...page, hero: photo('hero') }, site, siteUrl)).toMatchObject({
      openGraph: { images: [{ url: 'https://butler.example.ru/images/p/d/hero.jpg' }] },
    })
  })

  it('shares what the settings say where the page says nothing', () => {
    const image = { src: '/images/p/d/a-1200x630.jpg', alt: 'Дом', width: 1200, height: 630 }
    const sharing = { title: 'Батлер', description: 'Ваш дом под присмотром.', image }
    const bare = { title: '', description: '', path: '/' }
    expect(pageMetadata(bare, { ...sampleSite, sharing }, siteUrl)).toMatchObject({
      title: { absolute: 'ButlerSPB' },
      description: '',
      openGraph: {
        title: 'Батлер',
        description: 'Ваш дом под присмотром.',
        images: [{ url: 'https://butler.example.ru/images/p/d/a-1200x630.jpg', width: 1200 }],
      },
      twitter: { card: 'summary_large_image' },
    })
    expect(pageMetadata(page, { ...sampleSite, sharing }, siteUrl)).toMatchObject({
      openGraph: { title: 'Заявка на консультацию', description: 'Ответим.' },
    })
  })

  it.each([
    [{ ...page, noindex: true }, false, loopback, true],
    [page, true, siteUrl, true],
    [page, true, loopback, false],
    [page, false, siteUrl, false],
  ])('%j with demo settings %s on %s: hidden from search %s', (given, demo, origin, hidden) => {
    expect('robots' in pageMetadata(given, { ...sampleSite, demo }, origin)).toBe(hidden)
  })
})
