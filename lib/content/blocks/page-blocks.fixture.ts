import { blocks as bodyBlocks } from './body-blocks.fixture.ts'
import { asset, text } from '#lib/content/reshape/documents.fixture.ts'

/** A block of each type that a page may hold; `blocks.fixture.ts` has the documents and files. */

const ref = (_ref: string) => ({ _type: 'reference', _ref })

const image = { _type: 'image', asset: ref(asset._id), alt: 'Дом' }

const { imageBlock: _image, testimonialBlock: _testimonial, ...sharedBlocks } = bodyBlocks

export const service = {
  _id: 'service-zabota',
  _type: 'service',
  title: 'Забота',
  slug: { _type: 'slug', current: 'zabota' },
  description: 'О пустой квартире',
  price: { kind: 'from', amount: 18_000, unit: 'в месяц' },
}

export const sectionBlocks = {
  heroBlock: {
    heading: 'Гарантии',
    lead: 'Всё записано.',
    image,
    actionLabel: 'Написать',
    actionHref: '/consultation/',
  },
  textBlock: { text: [text('h', 'h2', 'Раздел'), text('p', 'normal', 'Абзац')] },
  textImageBlock: {
    title: 'Договор',
    text: [text('t', 'normal', 'Сроки названы.')],
    image,
    imageSide: 'left',
  },
  pillarsBlock: {
    title: 'Доверие',
    pillars: [
      { title: 'Видно всё', text: 'Отчёт', href: '/weekly-report/', linkLabel: 'Смотреть' },
    ],
  },
  servicesBlock: { title: 'Услуги', services: [ref(service._id)] },
  processBlock: { title: 'По дням', stages: [{ title: 'Разговор', text: 'Час', term: 'День 1' }] },
  testimonialsBlock: { title: 'Отзывы', testimonials: [ref('testimonial-yes')] },
  teamBlock: { title: 'Люди', people: [ref('author-anna')] },
  documentsBlock: {
    title: 'Образцы',
    documents: [{ title: 'Договор', file: { _type: 'file', asset: ref('file-report-pdf') } }],
  },
  contactBlock: { title: 'Напишите', lead: 'Ответим.' },
}

export const pageBlocks = { ...sectionBlocks, ...sharedBlocks }
