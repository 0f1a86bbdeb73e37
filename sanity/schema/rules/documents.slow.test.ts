import { expect, it } from 'vitest'
import { z } from 'zod'
import { seedDemo } from '#sanity/demo/seed.ts'
import { openStudio } from './studio.fixture.ts'

const slug = (current: string) => ({ _type: 'slug', current })

const text = (style: string, value: string, markDefs: object[] = []) => ({
  _key: value,
  _type: 'block',
  style,
  markDefs,
  children: [{ _key: 's', _type: 'span', text: value, marks: markDefs.length > 0 ? ['a'] : [] }],
})

/** One published article and one redirect. */
const stored: { _id: string; _type: string; [field: string]: unknown }[] = [
  { _id: 'article-first', _type: 'article', title: 'Первая', slug: slug('first') },
  { _id: 'redirect-rent', _type: 'redirect', from: '/rent/', to: '/blog/first/', permanent: true },
]

async function openStored() {
  const studio = await openStudio()
  await studio.client.mutate(stored.map((document) => ({ create: document })))
  return studio
}

it('the demo content has no validation errors', async () => {
  const { client, validate } = await openStudio()
  await seedDemo({ client, siteUrl: 'http://localhost:3000' })
  const stored = await client.fetch<unknown>('*[demo == true] | order(_id)')
  const document = z.looseObject({ _id: z.string(), _type: z.string() })
  const documents = z.array(document).parse(stored)
  const problems = await Promise.all(documents.map(validate))
  expect(problems.flat().filter((problem) => problem.startsWith('error'))).toEqual([])
})

it('a text may name no unknown promise, and should name its figures', async () => {
  const { validate } = await openStudio()
  const page = { _id: 'drafts.page-new', _type: 'page', title: 'Новая', slug: slug('new') }
  const blocks = [{ _type: 'textBlock', _key: 't', text: [text('normal', 'За {срок овтета}.')] }]
  const problems = await validate({ ...page, blocks, description: 'Ответим в течение часа.' })
  expect(problems).toContainEqual(expect.stringMatching(/^error blocks: \{срок овтета\} — такого/))
  expect(problems).toContainEqual(expect.stringMatching(/^warning description: «в течение часа»/))
})

it('an article gets Russian errors for what it lacks', async () => {
  const { validate } = await openStored()
  const problems = await validate({
    _id: 'drafts.new',
    _type: 'article',
    title: 'Длинный заголовок, который не поместится в результатах поиска целиком',
    slug: slug('first'),
    description: 'Коротко.',
    publishedAt: '2026-01-01T00:00:00Z',
    body: [
      text('h3', 'Часть без раздела'),
      text('normal', 'Ссылка', [{ _key: 'a', _type: 'link', href: '/nowhere/' }]),
    ],
    structuredData: { _type: 'structuredData', type: 'HowTo', rating: { value: 5, count: 3 } },
  })
  const expected = [
    /^error slug: Адрес «first» уже занят: «Первая»/,
    /^warning title: .*60/,
    /^warning description: .*допишите/,
    /^warning body: Пропущен уровень/,
    /^warning body: По адресу \/nowhere\//,
    /^warning structuredData: В тексте нет шагов/,
    /^warning structuredData: Без источника/,
    /^warning structuredData: Без ссылки на источник/,
    /^warning author:/,
    /^warning categories:/,
  ].map((problem): unknown => expect.stringMatching(problem))
  expect(problems).toEqual(expect.arrayContaining(expected))
})

it('an article with a date that is none gets an error that says so', async () => {
  const { validate } = await openStudio()
  const problems = await validate({ _id: 'drafts.new', _type: 'article', publishedAt: '1 января' })
  expect(problems).toContainEqual(expect.stringMatching(/^error publishedAt: Это не дата/))
})

it('an article is warned of images without alt text and missing inner links', async () => {
  const { validate } = await openStored()
  const image = { asset: { _type: 'reference', _ref: 'image-a-1x1-png' } }
  const problems = await validate({
    _id: 'drafts.new',
    _type: 'article',
    title: 'Новая',
    slug: slug('new'),
    description: 'Длинно. '.repeat(30),
    publishedAt: '2026-01-01T00:00:00Z',
    hero: { _type: 'image', ...image },
    body: [
      text('normal', 'Ни одной ссылки.'),
      { _type: 'imageBlock', _key: 'i', ...image },
      { _type: 'galleryBlock', _key: 'g', images: [{ _type: 'image', _key: 'j', ...image }] },
    ],
  })
  const expected = [
    /^warning hero: Опишите изображение/,
    /^warning body: В тексте нет ссылки на другую страницу/,
    /^warning description: .*первые 160/,
  ]
  for (const problem of expected) {
    expect(problems).toContainEqual(expect.stringMatching(problem))
  }
  expect(problems.filter((each) => each.startsWith('warning body: Опишите'))).toHaveLength(2)
})

it('two drafts may not have the same address', async () => {
  const { client, validate } = await openStudio()
  const draft = { _type: 'page', title: 'Команда', slug: slug('team') }
  await client.create({ ...draft, _id: 'drafts.page-a' })
  await client.create({ ...draft, _id: 'drafts.page-b' })
  for (const _id of ['drafts.page-a', 'drafts.page-b']) {
    expect(await validate({ ...draft, _id })).toContainEqual(
      expect.stringMatching(/^error slug: Адрес «team» уже занят: «Команда» \(черновик\)/),
    )
  }
})

it('a second document of a singleton type cannot be published', async () => {
  const { validate } = await openStudio()
  expect(
    await validate({ _id: 'drafts.zzz', _type: 'siteSettings', title: 'Второй' }),
  ).toContainEqual(expect.stringMatching(/^error document: Документ этого вида один/))
})

it('a page may not have a reserved address, nor should it have one that is redirected', async () => {
  const { validate } = await openStored()
  const page = { _id: 'drafts.page-new', _type: 'page', title: 'Новая' }
  expect(await validate({ ...page, slug: slug('studio') })).toContainEqual(
    expect.stringMatching(/^error slug: Так нельзя/),
  )
  expect(await validate({ ...page, slug: slug('rent') })).toContainEqual(
    expect.stringMatching(/^warning slug: С адреса \/rent\//),
  )
})

it('a redirect may not hide a page, repeat another or form a loop', async () => {
  const { validate } = await openStored()
  const cases = [
    ['/blog/first/', '/blog/', /^error from: .*есть страница/],
    ['/services/', '/blog/', /^error from: .*есть страница/],
    ['/rent/', '/blog/', /^error from: С адреса \/rent\/ уже есть/],
    ['/old/', '/old/', /^error to: .*ходит по кругу/],
    ['/old/', '/rent/', /^warning to: .*сам перенаправлен/],
    ['/old/', '/nowhere/', /^warning to: .*ничего нет/],
  ] as const
  for (const [from, to, expected] of cases) {
    expect(await validate({ _id: 'redirect-new', _type: 'redirect', from, to })).toContainEqual(
      expect.stringMatching(expected),
    )
  }
})

it('a redirect in a release may start where the release moves a page from', async () => {
  const { client, validate } = await openStored()
  const redirect = { _type: 'redirect', from: '/blog/first/', to: '/blog/second/' }
  await client.releases.create({ releaseId: 'autumn' })
  const versionId = 'versions.autumn.article-first'
  await client.create({ _id: versionId, _type: 'article', slug: slug('second') })
  expect(await validate({ ...redirect, _id: 'versions.autumn.redirect-a' })).toEqual([])
  expect(await validate({ ...redirect, _id: 'drafts.redirect-a' })).toContainEqual(
    expect.stringMatching(/^error from: .*есть страница/),
  )
})

it('a release may reverse a redirect, but not form a loop', async () => {
  const { client, validate } = await openStored()
  await client.releases.create({ releaseId: 'autumn' })
  const back = { _id: 'versions.autumn.back', _type: 'redirect', from: '/new/', to: '/rent/' }
  const turned = { ...back, _id: 'versions.autumn.redirect-rent', from: '/rent/', to: '/new/' }
  await client.create(back)
  await client.create(turned)
  expect(await validate(turned)).toContainEqual(expect.stringMatching(/^error to: .*по кругу/))
  await client.patch(back._id).set({ to: '/services/' }).commit()
  expect(await validate(turned)).not.toContainEqual(expect.stringMatching(/^error/))
  // Outside the release the address is taken all the same.
  expect(await validate({ ...back, _id: 'drafts.other', to: '/services/' })).toContainEqual(
    expect.stringMatching(/^error from: С адреса \/new\/ уже есть/),
  )
})

it('two pages may swap addresses in a release', async () => {
  const { client, validate } = await openStored()
  await client.releases.create({ releaseId: 'autumn' })
  const page = { _type: 'article', title: 'Вторая', slug: slug('second') }
  const [first, second] = ['versions.autumn.article-first', 'versions.autumn.article-second']
  const taken: unknown = expect.stringMatching(/^error slug: .*занят/)
  await client.create({ ...page, _id: 'article-second' })
  await client.create({ ...page, _id: first })
  await client.create({ ...page, _id: second, slug: slug('first') })
  expect(await validate({ ...page, _id: first })).not.toContainEqual(taken)
  expect(await validate({ ...page, _id: second, slug: slug('first') })).not.toContainEqual(taken)
  await client
    .patch(second)
    .set({ slug: slug('second') })
    .commit()
  expect(await validate({ ...page, _id: first })).toContainEqual(taken)
})

it('a page of a release is told how to remove a redirect within the release', async () => {
  const { client, validate } = await openStored()
  await client.releases.create({ releaseId: 'autumn' })
  const page = { _id: 'versions.autumn.page-new', _type: 'page', slug: slug('rent') }
  const warned: unknown = expect.stringMatching(/^warning slug: .*снимите его там с публикации/)
  expect(await validate(page)).toContainEqual(warned)
  const versionId = 'versions.autumn.redirect-rent'
  await client.unpublishVersion({ publishedId: 'redirect-rent', releaseId: 'autumn' })
  expect(await client.getDocument(versionId)).toBeDefined()
  expect(await validate(page)).not.toContainEqual(warned)
})

it('a draft does not conflict with its own published document', async () => {
  const { validate } = await openStored()
  const [, redirect] = stored
  expect(redirect && (await validate({ ...redirect, _id: 'drafts.redirect-rent' }))).toEqual([])
})

it('a testimonial without consent is warned that it is not shown', async () => {
  const { validate } = await openStudio()
  const testimonial = { _id: 't', _type: 'testimonial', quote: 'Да.', client: 'А.' }
  expect(await validate({ ...testimonial, consent: 'unknown' })).toEqual([
    expect.stringMatching(/^warning consent: Пока согласия нет/),
  ])
  expect(await validate({ ...testimonial, consent: 'yes' })).toEqual([])
})
