import { asset, text } from '#lib/content/reshape/documents.fixture.ts'

/** A block of each type that an article may hold, and the documents they refer to. */

const ref = (_ref: string) => ({ _type: 'reference', _ref })

const image = { _type: 'image', asset: ref(asset._id) }

const file = (name: string, extension: string) => ({
  _id: `file-${name}-${extension}`,
  _type: 'sanity.fileAsset',
  _createdAt: '2026-01-02T03:04:05Z',
  path: `files/butlerspb/production/${name}.${extension}`,
  size: 348_160,
})

export const files = [file('report', 'pdf'), file('film', 'mp4'), file('words', 'vtt')]

export const blocks = {
  imageBlock: { asset: image.asset, alt: 'Дом', caption: 'Подпись' },
  galleryBlock: { title: 'Фотографии', images: [{ ...image, alt: 'Дом', caption: 'Фасад' }] },
  videoBlock: {
    title: 'Отчёт за неделю',
    description: 'Две минуты.',
    video: { _type: 'file', asset: ref('file-film-mp4') },
    poster: image,
    captions: { _type: 'file', asset: ref('file-words-vtt') },
    transcript: 'Здравствуйте.\n\nЭто квартира.',
  },
  fileBlock: { title: 'Образец', file: { _type: 'file', asset: ref('file-report-pdf') } },
  testimonialBlock: { testimonial: ref('testimonial-yes') },
  calloutBlock: { title: 'Случай', text: [text('c', 'normal', 'Ключи нашлись.')] },
  stepsBlock: {
    title: 'Как начать',
    steps: [
      { title: 'Написать', text: 'В мессенджер.' },
      { title: 'Встретиться', text: 'В офисе.' },
    ],
  },
  figuresBlock: { figures: [{ value: '80 %', label: 'на расстоянии' }], source: 'Наши данные' },
  faqBlock: {
    title: 'Вопросы',
    questions: [{ question: 'А ключи?', answer: [text('a', 'normal', 'В сейфе.')] }],
  },
  tableBlock: {
    caption: 'Смета',
    headerRow: true,
    rows: [{ cells: ['Работа', 'Цена'] }, { cells: ['Уборка', '4 500 ₽'] }, { cells: ['Итого'] }],
  },
  consultationBlock: { title: 'Поговорим', text: 'Ответим сегодня.', label: 'Написать' },
  articlesBlock: { title: 'По теме', articles: [ref('article-older'), ref('article-gone')] },
  dividerBlock: {},
}
