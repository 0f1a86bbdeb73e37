/** Documents of a small lake for the tests of this folder, some of them broken on purpose. */

const image = (id: string) => ({ _type: 'image', asset: { _type: 'reference', _ref: id } })

const ref = (id: string) => ({ _type: 'reference', _ref: id })

const slug = (current: string) => ({ _type: 'slug', current })

export const text = (_key: string, style: string, ...texts: string[]) => ({
  _key,
  _type: 'block',
  style,
  markDefs: [],
  children: texts.map((value, index) => ({
    _key: `${_key}s${index}`,
    _type: 'span',
    text: value,
    marks: [],
  })),
})

const article = (name: string, publishedAt: string) => ({
  _id: `article-${name}`,
  _type: 'article',
  _createdAt: '2025-01-01T00:00:00Z',
  _rev: 'r1',
  _updatedAt: '2025-08-01T00:00:00Z',
  title: `Статья ${name}`,
  slug: slug(name),
  description: `О статье ${name}`,
  publishedAt,
  body: [text('p', 'normal', 'слово '.repeat(359))],
})

export const asset = {
  _id: 'image-abc-1600x900-jpg',
  _type: 'sanity.imageAsset',
  path: 'images/butlerspb/production/abc-1600x900.jpg',
  metadata: {
    dimensions: { width: 1600, height: 900 },
    palette: { dominant: { background: '#8a6a2f' } },
  },
}

export const testimonials = [
  {
    _id: 'testimonial-yes',
    _type: 'testimonial',
    quote: ' Всё спокойно. ',
    client: 'А. Б.',
    role: 'инвестор',
    date: '2025-03-01',
    consent: 'yes',
  },
  { _id: 'testimonial-unknown', _type: 'testimonial', quote: 'Да.', client: 'В. Г.' },
  { _id: 'testimonial-silent', _type: 'testimonial', client: 'Д. Е.', consent: 'yes' },
]

export const full = {
  ...article('full', '2025-07-22T11:31:14.723Z'),
  heading: 'Видимый заголовок',
  author: ref('author-anna'),
  categories: [ref('category-trust'), ref('category-gone')],
  hero: { ...image(asset._id), alt: ' Дом ', credit: 'Фотограф', hotspot: { x: 0.5, y: 0.2 } },
  related: [ref('article-gone'), ref('article-older')],
  seo: { title: 'Для поиска', noindex: true },
  structuredData: {
    type: 'HowTo',
    rating: { value: 4.9, count: 791, source: 'Клиенты', url: 'https://maps.example/org/1' },
    publisherName: 'Издатель',
  },
  demo: true,
  body: [
    text('h1', 'h2', 'Раздел'),
    text('h2', 'h3', '1. Первый шаг'),
    {
      ...text('p1', 'normal', 'Ссылка ', 'внутрь ', 'мимо ', 'опасная ', 'в никуда'),
      markDefs: [
        { _key: 'a', _type: 'link', href: 'https://x.example/', newTab: true, nofollow: true },
        { _key: 'b', _type: 'internalLink', reference: ref('article-older') },
        { _key: 'c', _type: 'internalLink', reference: ref('article-gone') },
        { _key: 'd', _type: 'link', href: 'javascript:alert(1)' },
        { _key: 'e', _type: 'unheardOf' },
      ],
      children: ['a', 'b', 'c', 'd', 'e'].map((key) => ({
        _key: `s${key}`,
        _type: 'span',
        text: key,
        marks: [key, 'strong', 'blink'],
      })),
    },
    { ...image(asset._id), _key: 'i1', _type: 'imageBlock', caption: 'Подпись' },
    { ...image('image-gone-1x1-png'), _key: 'i2', _type: 'imageBlock' },
    { _key: 't1', _type: 'testimonialBlock', testimonial: ref('testimonial-unknown') },
    { _key: 't2', _type: 'testimonialBlock', testimonial: ref('testimonial-gone') },
    { _key: 'd1', _type: 'dividerBlock' },
    { _key: 'c1', _type: 'consultationBlock' },
    { _key: 'x1', _type: 'hologramBlock', html: '<script>' },
    { _key: 'b1', _type: 'block' },
  ],
}

export const documents = [
  asset,
  ...testimonials,
  full,
  article('older', '2025-06-01T10:00:00Z'),
  article('oldest', '2025-05-01T10:00:00Z'),
  { _id: 'article-bare', _type: 'article', _createdAt: '2024-01-01T00:00:00Z', slug: slug('bare') },
  { _id: 'article-draftlike', _type: 'article', title: 'Без адреса' },
  { _id: 'author-anna', _type: 'author', name: 'Анна', slug: slug('anna'), role: 'батлер' },
  { _id: 'category-trust', _type: 'category', title: 'Доверие', slug: slug('trust') },
]
