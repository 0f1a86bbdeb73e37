import { asset, text } from '#lib/content/reshape/documents.fixture.ts'
import type { BlockName } from './block-definition.ts'
import { blocks } from './registry.ts'

/** A stored block, and the texts of it that visitors read wherever it is shown. */
type Sample = { stored: object; texts: readonly string[] }

const ref = (_ref: string) => ({ _type: 'reference', _ref })

const image = { _type: 'image', asset: ref(asset._id) }
const described = { _type: 'image', asset: ref(asset._id), alt: 'Дом' }

const file = (name: string, extension: string) => ({
  _id: `file-${name}-${extension}`,
  _type: 'sanity.fileAsset',
  _createdAt: '2026-01-02T03:04:05Z',
  path: `files/butlerspb/production/${name}.${extension}`,
  size: 348_160,
})

/** Documents that the samples refer to, besides those of `documents.fixture.ts`. */
export const files = [file('report', 'pdf'), file('film', 'mp4'), file('words', 'vtt')]

export const service = {
  _id: 'service-zabota',
  _type: 'service',
  title: 'Забота',
  slug: { _type: 'slug', current: 'zabota' },
  description: 'О пустой квартире',
  price: { kind: 'from', amount: 18_000, unit: 'в месяц' },
}

/** A sample of every block. */
export const samples = {
  heroBlock: {
    stored: {
      heading: 'Гарантии',
      lead: 'Всё записано.',
      image: described,
      actionLabel: 'Написать',
      actionHref: '/consultation/',
    },
    texts: ['Гарантии', 'Всё записано.', 'Написать'],
  },
  textBlock: {
    stored: { text: [text('h', 'h2', 'Раздел'), text('p', 'normal', 'Абзац')] },
    texts: ['Раздел', 'Абзац'],
  },
  textImageBlock: {
    stored: {
      title: 'Договор',
      text: [text('t', 'normal', 'Сроки названы.')],
      image: described,
      imageSide: 'left',
    },
    texts: ['Договор', 'Сроки названы.'],
  },
  pillarsBlock: {
    stored: {
      title: 'Доверие',
      pillars: [
        { title: 'Видно всё', text: 'Отчёт', href: '/weekly-report/', linkLabel: 'Смотреть' },
      ],
    },
    texts: ['Доверие', 'Видно всё', 'Отчёт', 'Смотреть'],
  },
  servicesBlock: {
    stored: { title: 'Услуги', services: [ref(service._id)] },
    texts: ['Услуги'],
  },
  processBlock: {
    stored: { title: 'По дням', stages: [{ title: 'Разговор', text: 'Час', term: 'День 1' }] },
    texts: ['По дням', 'Разговор', 'Час', 'День 1'],
  },
  testimonialsBlock: {
    stored: { title: 'Отзывы', testimonials: [ref('testimonial-yes')] },
    texts: ['Отзывы'],
  },
  teamBlock: { stored: { title: 'Люди', people: [ref('author-anna')] }, texts: ['Люди'] },
  documentsBlock: {
    stored: {
      title: 'Образцы',
      documents: [{ title: 'Договор', file: { _type: 'file', asset: ref('file-report-pdf') } }],
    },
    texts: ['Образцы', 'Договор'],
  },
  contactBlock: {
    stored: { title: 'Напишите', lead: 'Ответим.' },
    texts: ['Напишите', 'Ответим.'],
  },
  imageBlock: {
    stored: { asset: image.asset, alt: 'Дом', caption: 'Подпись' },
    texts: ['Подпись'],
  },
  galleryBlock: {
    stored: { title: 'Фотографии', images: [{ ...image, alt: 'Дом', caption: 'Фасад' }] },
    texts: ['Фотографии', 'Фасад'],
  },
  videoBlock: {
    stored: {
      title: 'Отчёт за неделю',
      description: 'Две минуты.',
      video: { _type: 'file', asset: ref('file-film-mp4') },
      poster: image,
      captions: { _type: 'file', asset: ref('file-words-vtt') },
      transcript: 'Здравствуйте.\n\nЭто квартира.',
    },
    texts: ['Отчёт за неделю', 'Две минуты.', 'Здравствуйте.', 'Это квартира.'],
  },
  fileBlock: {
    stored: { title: 'Образец', file: { _type: 'file', asset: ref('file-report-pdf') } },
    texts: ['Образец'],
  },
  testimonialBlock: { stored: { testimonial: ref('testimonial-yes') }, texts: [] },
  calloutBlock: {
    stored: { title: 'Случай', text: [text('c', 'normal', 'Ключи нашлись.')] },
    texts: ['Случай', 'Ключи нашлись.'],
  },
  stepsBlock: {
    stored: {
      title: 'Как начать',
      steps: [
        { title: 'Написать', text: 'В мессенджер.' },
        { title: 'Встретиться', text: 'В офисе.' },
      ],
    },
    texts: ['Как начать', 'Написать', 'В мессенджер.', 'Встретиться', 'В офисе.'],
  },
  checklistBlock: {
    stored: { title: 'Перед отъездом', items: ['Перекрыть воду', 'Полить цветы'] },
    texts: ['Перед отъездом', 'Перекрыть воду', 'Полить цветы'],
  },
  figuresBlock: {
    stored: { figures: [{ value: '80 %', label: 'на расстоянии' }], source: 'Наши данные' },
    texts: ['80 %', 'на расстоянии', 'Наши данные'],
  },
  faqBlock: {
    stored: {
      title: 'Вопросы',
      questions: [{ question: 'А ключи?', answer: [text('a', 'normal', 'В сейфе.')] }],
    },
    texts: ['Вопросы', 'А ключи?', 'В сейфе.'],
  },
  tableBlock: {
    stored: {
      caption: 'Смета',
      headerRow: true,
      rows: [{ cells: ['Работа', 'Цена'] }, { cells: ['Уборка', '4 500 ₽'] }, { cells: ['Итого'] }],
    },
    texts: ['Смета', 'Работа', 'Цена', 'Уборка', '4 500 ₽', 'Итого'],
  },
  consultationBlock: {
    stored: { title: 'Поговорим', text: 'Ответим сегодня.', label: 'Написать' },
    texts: ['Поговорим', 'Ответим сегодня.', 'Написать'],
  },
  articlesBlock: {
    stored: { title: 'По теме', articles: [ref('article-older'), ref('article-gone')] },
    texts: ['По теме'],
  },
  dividerBlock: { stored: {}, texts: [] },
} satisfies Record<BlockName, Sample>

/** The samples allowed in a place: name and stored fields. */
export function samplesIn(place: 'body' | 'page'): [name: string, stored: object][] {
  return Object.entries(samples)
    .filter(([name]) => placesOf(name).includes(place))
    .map(([name, { stored }]) => [name, stored])
}

function placesOf(name: string): readonly string[] {
  return Object.entries(blocks).find(([key]) => key === name)?.[1].places ?? []
}
