import type { Graph } from 'schema-dts'
import type { FaqBlock } from '#lib/content/blocks/faq-block.ts'
import type { VideoBlock } from '#lib/content/blocks/video-block.ts'
import type { AuthorPage } from '#lib/content/view/author-page.ts'
import type { Page } from '#lib/content/view/page.ts'
import type { Service } from '#lib/content/view/service.ts'
import type { TopicPage } from '#lib/content/view/topic-page.ts'
import { fixedPages } from '#lib/content/reshape/fixed-pages.ts'
import type { Site } from '#lib/content/view/site.ts'
import type { Testimonial } from '#lib/content/view/parts/testimonial.ts'
import { sampleArticle, sampleHome, sampleSite } from '#lib/metadata/samples.fixture.ts'
import { articleGraph } from './article-graph.ts'
import { authorGraph } from './author-graph.ts'
import { blogGraph } from './blog-graph.ts'
import { homeGraph } from './home-graph.ts'
import { listGraph, topicGraph } from './list-graph.ts'
import { pageGraph } from './page-graph.ts'
import { serviceGraph } from './service-graph.ts'
import { testimonialsGraph } from './testimonials-graph.ts'

/** A complete page of every kind, for tests that hold for all graphs. */
const seo = { title: '', description: '', noindex: false }
const revision = 'r1'
const photo = {
  src: '/images/butlerspb/production/0456-800x1000.jpg',
  alt: 'Портрет',
  width: 800,
  height: 1000,
}

export const sampleTestimonial: Testimonial = {
  id: 'testimonial-anna',
  quote: 'Всё спокойно.',
  client: 'А. Б.',
  service: { id: 'service-zabota', title: 'Забота о квартире', href: '/services/zabota/' },
  date: '2025-03-01',
  consent: 'yes',
}

export const sampleService: Service = {
  id: 'service-zabota',
  title: 'Забота о квартире',
  slug: 'zabota',
  href: '/services/zabota/',
  description: 'Пока в ней никто не живёт.',
  drawing: { name: 'door', print: 0 },
  price: { kind: 'from', amount: 18_000, unit: 'в месяц' },
  hero: photo,
  revision,
  included: ['Осмотр'],
  receives: ['Отчёт'],
  body: [],
  anchors: {},
  testimonials: [sampleTestimonial],
  seo,
  demo: false,
}

export const sampleAuthor: AuthorPage = {
  id: 'author-anna',
  name: 'Анна Лебедева',
  slug: 'anna-lebedeva',
  href: '/authors/anna-lebedeva/',
  kind: 'person',
  role: 'Старший батлер',
  bio: 'Ведёт дома с 2015 года.',
  photo,
  links: ['https://example.ru/anna'],
  revision,
  articles: [sampleArticle],
  demo: false,
}

export const sampleTopic: TopicPage = {
  id: 'category-doverie',
  title: 'Доверие',
  slug: 'doverie',
  href: '/blog/topics/doverie/',
  description: 'О том, как мы работаем.',
  revision,
  articles: [sampleArticle],
  seo,
  demo: false,
}

export const sampleFilm: VideoBlock = {
  _type: 'videoBlock',
  _key: 'film',
  title: 'Отчёт за неделю',
  description: 'Две минуты.',
  src: '/files/butlerspb/production/film.mp4',
  mimeType: 'video/mp4',
  poster: photo,
  transcript: [],
  uploadedAt: '2026-01-02T03:04:05Z',
}

export const sampleQuestions: FaqBlock = {
  _type: 'faqBlock',
  _key: 'faq',
  questions: [{ question: 'А ключи?', answer: [], answerText: 'В сейфе.' }],
}

export const samplePage: Page = {
  id: 'page-garantii',
  title: 'Гарантии',
  slug: 'garantii',
  href: '/garantii/',
  description: 'Всё записано.',
  blocks: [sampleQuestions, sampleFilm],
  revision,
  seo,
  demo: false,
}

/** `mark` may change every view before its graph is built. */
type Mark = <View extends object>(view: View) => View

/** The graphs of a site with one page of every kind, by the name of the page. */
export function graphsOf(
  siteUrl: string,
  site: Site = sampleSite,
  mark: Mark = (view) => view,
): [string, Graph][] {
  const index = mark({ title: 'Блог', description: 'О доме и делах.', href: '/blog/' })
  const list = mark({ title: 'Услуги', description: 'Что мы делаем.', href: '/services/' })
  const said = mark({ title: 'Отзывы', description: 'С согласия.', href: '/testimonials/' })
  const search = { ...fixedPages.search, type: 'SearchResultsPage' as const }
  const article = mark(sampleArticle)
  return [
    ['home', homeGraph(mark(sampleHome), site, siteUrl)],
    ['page of blocks', pageGraph(mark(samplePage), site, siteUrl)],
    ['search', pageGraph(search, site, siteUrl)],
    ['article', articleGraph(article, site, siteUrl)],
    ['plain article', articleGraph({ ...article, schemaType: 'Article' }, site, siteUrl)],
    ['blog', blogGraph([article], index, site, siteUrl)],
    ['empty blog', blogGraph([], index, site, siteUrl)],
    ['topic', topicGraph(mark(sampleTopic), site, siteUrl)],
    ['author', authorGraph(mark(sampleAuthor), site, siteUrl)],
    ['service', serviceGraph(mark(sampleService), site, siteUrl)],
    ['services', listGraph(list, [mark(sampleService)], site, siteUrl)],
    ['testimonials', testimonialsGraph([mark(sampleTestimonial)], said, site, siteUrl)],
  ]
}
