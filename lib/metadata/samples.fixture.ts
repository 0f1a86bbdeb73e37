import type { Article } from '#lib/content/view/article.ts'
import type { Home } from '#lib/content/view/home.ts'
import type { Site } from '#lib/content/view/site.ts'

/** A complete article, site and home page for tests of metadata and JSON-LD. */
export const sampleSite: Site = {
  title: 'ButlerSPB',
  tagline: 'Персональный батлер в Петербурге',
  description: 'Управляем делами в Петербурге для тех, кто живёт далеко.',
  organisation: { name: 'ButlerSPB', legalName: 'ООО «Пример»', inn: '7800000000' },
  contacts: {
    phone: '+7 812 000-00-00',
    email: 'concierge@example.ru',
    address: { street: 'Примерная набережная, 1', locality: 'Санкт-Петербург', country: 'RU' },
  },
  channels: ['phone', 'email'],
  contactLinks: [
    { channel: 'phone', href: 'tel:+7 812 000-00-00' },
    { channel: 'email', href: 'mailto:concierge@example.ru' },
  ],
  verification: {},
  sharing: {},
  navigation: [],
  footerNavigation: [],
  consent: { version: '1', text: 'Согласие' },
  lettersConsent: { version: '', text: '' },
  policy: { version: '1', text: 'Политика' },
  demo: false,
}

export const sampleHome: Home = {
  heading: 'Ваши дела в Петербурге',
  lead: 'Пока вы в другом городе.',
  proofs: [],
  blocks: [],
  seo: { title: 'Ваши дела в Петербурге', description: 'Пока вы в другом городе.', noindex: false },
}

export const sampleArticle: Article = {
  id: 'article-doverie',
  title: 'Доверие без границ',
  heading: 'Доверие без границ: как это устроено',
  slug: 'doverie',
  href: '/blog/doverie/',
  description: 'Как мы строим отношения на расстоянии.',
  publishedAt: '2025-07-22T11:31:14.723Z',
  updatedAt: '2026-01-10T09:00:00Z',
  revision: 'r1',
  readingMinutes: 6,
  drawing: { name: 'keys', print: 0 },
  topics: [
    { id: 'category-doverie', title: 'Доверие', slug: 'doverie', href: '/blog/topics/doverie/' },
  ],
  hero: {
    src: '/images/butlerspb/production/0123-2070x1380.jpg',
    alt: 'Набережная',
    width: 2070,
    height: 1380,
  },
  author: {
    id: 'author-anna',
    name: 'Анна Лебедева',
    slug: 'anna-lebedeva',
    href: '/authors/anna-lebedeva/',
    kind: 'person',
    role: 'Старший батлер',
  },
  body: [],
  anchors: {},
  seo: {
    title: 'Доверие без границ',
    description: 'Как мы строим отношения на расстоянии.',
    noindex: false,
  },
  schemaType: 'HowTo',
  steps: [
    { name: '1. Прозрачность', text: 'Отчёт каждую неделю.', anchor: '1-prozrachnost' },
    { name: '2. Коммуникация', text: 'Один собеседник.', anchor: '2-kommunikatsiya' },
  ],
  rating: {
    value: 4.9,
    count: 791,
    best: 5,
    worst: 1,
    source: 'Блог ButlerSPB',
    url: 'https://maps.example/org/1',
  },
  publisherName: 'Блог ButlerSPB',
  demo: false,
}
