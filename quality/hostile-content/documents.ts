import { files, samplesIn, service } from '#lib/content/blocks/samples.fixture.ts'
import { documents as shared, full, text } from '#lib/content/reshape/documents.fixture.ts'

/** A small lake with a whole document of every type, each with all its fields filled. */

type Document = { _id: string; _type: string }

const ref = (_ref: string) => ({ _type: 'reference', _ref })
const slug = (current: string) => ({ _type: 'slug', current })
const members = (place: 'body' | 'page') =>
  samplesIn(place).map(([_type, block]) => ({ ...block, _type, _key: _type, anchor: 'mesto' }))
const dates = { _createdAt: '2025-01-01T00:00:00Z', _updatedAt: '2026-08-01T00:00:00Z' }

const article = {
  ...full,
  demo: false,
  related: [ref('article-older'), ref('article-full')],
  body: [
    ...full.body,
    text('step1', 'h3', '1. Начать'),
    text('step1p', 'normal', 'Написать нам.'),
    text('step2', 'h3', '2. Продолжить'),
    text('step2p', 'normal', 'Ждать отчёта.'),
    ...members('body'),
  ],
}

const author = {
  _id: 'author-anna',
  _type: 'author',
  ...dates,
  name: 'Анна',
  slug: slug('anna'),
  kind: 'person',
  role: 'батлер',
  bio: 'Ведёт дома. На срочное отвечает за {срок срочного ответа}, отчёт — {дни отчёта}.',
  experience: 'Двадцать лет.\n\nВ отелях.',
  links: ['https://example.org/anna'],
  photo: full.hero,
}

const category = {
  _id: 'category-trust',
  _type: 'category',
  ...dates,
  title: 'Доверие',
  slug: slug('trust'),
  description: 'О доверии.',
  seo: { title: 'Тема', noindex: false },
}

const testimonial = {
  _id: 'testimonial-yes',
  _type: 'testimonial',
  quote: 'Всё спокойно.',
  client: 'А. Б.',
  role: 'инвестор',
  city: 'Дубай',
  date: '2025-03-01',
  consent: 'yes',
  service: ref(service._id),
}

const wholeService = {
  ...service,
  ...dates,
  hero: full.hero,
  included: ['Осмотр', 'Счета'],
  receives: ['Отчёт'],
  body: [text('h', 'h2', 'Как это устроено'), ...members('body')],
  seo: { title: 'Забота', description: 'О квартире' },
}

const page = {
  _id: 'page-garantii',
  _type: 'page',
  ...dates,
  title: 'Гарантии',
  slug: slug('garantii'),
  description: 'Всё записано.',
  blocks: members('page'),
  seo: { title: 'Гарантии', noindex: false },
}

const home = {
  ...page,
  _id: 'home',
  _type: 'home',
  heading: 'Дома всё хорошо',
  lead: 'Пока вы далеко; ответим за {срок ответа}, {часы ответа}.',
  proofs: [
    { _key: 'a', _type: 'navigationItem', title: 'Отчёт', href: '/report/' },
    { _key: 'b', _type: 'download', title: 'Договор', file: { asset: ref('file-report-pdf') } },
  ],
}

const siteSettings = {
  _id: 'siteSettings',
  _type: 'siteSettings',
  title: 'ButlerSPB',
  tagline: 'Батлер в Петербурге',
  description: 'Ведём дела.',
  organisation: { name: 'ButlerSPB', legalName: 'ООО «Пример»', inn: '7800000000', ogrn: '1' },
  contacts: {
    phone: '+78120000000',
    email: 'concierge@example.ru',
    telegram: 'butler',
    whatsapp: '+78120000000',
    max: 'https://max.example/butler',
    address: { street: 'Набережная, 1', locality: 'Санкт-Петербург', postalCode: '190000' },
  },
  channels: ['whatsapp', 'telegram', 'phone', 'email'],
  messengerText: 'Здравствуйте!',
  officeHours: 'Ежедневно',
  officeSchedule: {
    week: [{ weekdays: ['mon'], from: '09:00', to: '21:00' }],
    answerMinutes: 120,
  },
  promises: {
    urgentMinutes: 15,
    estimateDays: 2,
    estimatePercent: 5,
    reportDay: 'fri',
    reportTime: '18:00',
    keysDays: 3,
    secrecyYears: 5,
    remotePercent: 80,
    clientYears: 3.5,
  },
  clientAreaUrl: 'https://clients.example/',
  verification: { google: 'g', yandex: 'y' },
  sharing: { title: 'ButlerSPB', description: 'Батлер', image: full.hero },
  navigation: [{ title: 'Блог', href: '/blog/' }],
  footerNavigation: [{ title: 'Гарантии', href: '/garantii/' }],
  footerText: 'Пока вы далеко.',
  consent: { version: '1', text: 'Согласие' },
  policy: { version: '1', text: 'Политика' },
}

/** The documents with their own page, and those that appear on every page. */
export const wholeDocuments = [
  article,
  page,
  home,
  wholeService,
  author,
  category,
  testimonial,
  siteSettings,
]

const ids = new Set<string>(wholeDocuments.map(({ _id }) => _id))

/** The documents that they refer to, unchanged. */
export const otherDocuments: readonly Document[] = [...shared, ...files].filter(
  ({ _id }) => !ids.has(_id),
)
