import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseArticle, type ParsedDocuments } from './article.ts'
import { nothingKnown } from './known.ts'
import { formatProblem } from './problem.ts'

const fixture = join(import.meta.dirname, 'fixtures/klyuchi-u-soseda.md')
// The owner's own articles, beside the repository.
const ownersArticles = join(import.meta.dirname, '../../../shared/articles')
const files = [fixture, ...(existsSync(ownersArticles) ? markdownIn(ownersArticles) : [])]

function markdownIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
}

function parse(file: string) {
  const source = readFileSync(file, 'utf8')
  const result = parseArticle(source, {
    fileName: basename(file),
    siteUrl: 'http://localhost:3000',
    formerOrigins: ['https://old.example', 'https://butlerspb.ru'],
    known: { ...nothingKnown, organisationNames: ['Дворецкий', 'ButlerSPB'], hasHome: true },
  })
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'))
  return { ...result.documents, source, warnings: result.problems.map(formatProblem) }
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The words that a reader of the Markdown sees, extracted without our parser. */
function wordsOfSource(source: string): string[] {
  const [, , ...afterFrontMatter] = source.split(/^---$/m)
  const [text = ''] = afterFrontMatter.join('---').split('## Читайте также')
  return wordsOf(
    text
      .replace(/<[^>]*>/g, ' ')
      .replace(/\]\([^)]*\)/g, '] ')
      .replace(/^\s*\d+\.\s/gm, ' '),
  )
}

/** The words of the documents, in the order of the page. */
function wordsOfDocuments({ article, companions }: ParsedDocuments): string[] {
  const texts = article.body.map((block) => {
    if (block._type === 'block') return block.children.map(({ text }) => text).join('')
    if (block._type === 'consultationBlock') return block.label
    if (block._type !== 'testimonialBlock') return ''
    const quoted = companions.find(({ _id }) => _id === block.testimonial._ref)
    return quoted?._type === 'testimonial' ? `${quoted.quote} ${quoted.client} ${quoted.role}` : ''
  })
  return wordsOf([article.heading ?? article.title, ...texts].join(' '))
}

describe.each(files)('parseArticle of %s', (file) => {
  it('keeps every word in its order', () => {
    const { source, ...documents } = parse(file)
    expect(wordsOfDocuments(documents)).toEqual(wordsOfSource(source))
  })

  it('removes the first heading and the related articles from the body', () => {
    const { article } = parse(file)
    const texts = article.body.flatMap((block) => (block._type === 'block' ? block.children : []))
    expect(texts.map(({ text }) => text)).not.toContain(article.heading)
    expect(texts.map(({ text }) => text)).not.toContain('Читайте также')
    expect(article.heading).not.toBe(article.title)
    expect(article.related?.every(({ _weak }) => _weak)).not.toBe(false)
  })

  it('creates the same documents every time', () => {
    expect(parse(file)).toEqual(parse(file))
  })
})

describe('parseArticle of our fixture', () => {
  it('reads the fields of the article', () => {
    const { article } = parse(fixture)
    expect(article).toMatchObject({
      _id: 'article-klyuchi-u-soseda',
      title: 'Ключи у соседа: чем рискует хозяин пустой квартиры',
      heading: 'Ключи у соседа: Чем на самом деле рискует хозяин',
      slug: { _type: 'slug', current: 'klyuchi-u-soseda' },
      publishedAt: '2025-03-04T08:15:30.500Z',
      author: { _type: 'reference', _ref: 'author-redaktsiya-dvoretskogo' },
      hero: { source: 'https://photos.example/flat.jpg?w=1200&q=80', line: 8 },
      importedFrom: 'https://old.example/blog/klyuchi-u-soseda/',
      structuredData: {
        type: 'HowTo',
        rating: { value: 4.7, count: 52, best: 5, worst: 1, source: 'Записки Дворецкого' },
        publisherName: 'Записки Дворецкого',
      },
    })
    expect(article.related).toBeUndefined()
  })

  it('creates the author, the topic and the testimonial it refers to', () => {
    expect(parse(fixture).companions).toEqual([
      expect.objectContaining({ _id: 'author-redaktsiya-dvoretskogo', kind: 'person' }),
      expect.objectContaining({ _id: 'category-klyuchi', title: 'ключи' }),
      {
        _id: 'testimonial-vera-l',
        _type: 'testimonial',
        quote:
          'Полгода я звонила соседке по воскресеньям. Теперь по понедельникам читаю "отчёт с фото" и пью кофе.',
        client: 'Вера Л.',
        role: 'хозяйка квартиры, Лиссабон',
        consent: 'unknown',
      },
    ])
  })

  it('warns only about what needs a person, in the order of the file', () => {
    expect(parse(fixture).warnings).toEqual([
      'klyuchi-u-soseda.md:2: в «Читайте также» нет статьи «priemka-remonta» на сайте: ссылка не сохранена',
      'klyuchi-u-soseda.md:2: в «Читайте также» нет статьи «zima-v-pustoy-kvartire» на сайте: ссылка не сохранена',
      'klyuchi-u-soseda.md:18: оценка сохранена, но не показана: в aggregateRating нет url, ссылки на её источник',
      'klyuchi-u-soseda.md:40: на сайте нет страницы /blog/priemka-remonta/: ссылке нужно перенаправление',
      'klyuchi-u-soseda.md:45: на сайте нет страницы /prices/: ссылке нужно перенаправление',
      'klyuchi-u-soseda.md:69: цитата стала отзывом; согласие клиента на публикацию не известно',
      'klyuchi-u-soseda.md:82: строка «Обсудить присмотр за квартирой» стала кнопкой, которая ведёт к форме запроса',
    ])
  })
})

describe('parseArticle', () => {
  const context = {
    fileName: 'statya.md',
    siteUrl: 'http://localhost:3000',
    formerOrigins: [],
    known: {
      ...nothingKnown,
      organisationNames: ['Дворецкий'],
      authors: new Map([['vera', 'author-iz-studii']]),
      categories: new Map([['remont', 'category-iz-studii']]),
      testimonials: [
        {
          id: 'testimonial-vera-l',
          quote: 'Совсем другое.',
          client: 'Вера Л.',
          consent: 'yes' as const,
        },
        { id: 'testimonial-2', quote: '«Всё тихо»', client: 'В. Л.', consent: 'yes' as const },
      ],
    },
  }
  const documentsOf = (source: string) => {
    const result = parseArticle(source, context)
    return result.ok ? result.documents : undefined
  }

  it('refers to existing authors and categories', () => {
    const article = documentsOf(
      '---\ntitle: А\nauthor: Вера\ncategories: [Ремонт, Быт]\n---\n',
    )?.article
    expect(article?.author?._ref).toBe('author-iz-studii')
    expect(article?.categories?.map(({ _ref }) => _ref)).toEqual([
      'category-iz-studii',
      'category-byt',
    ])
  })

  it('refers to a testimonial with the same words, and numbers another of the same client', () => {
    const quotes = ['Всё тихо!', 'Новые слова.', 'Новые   слова', 'Ещё одни.']
    const source = quotes.map((quote) => `> ${quote}\n>\n> — Вера Л.\n`).join('\nТекст\n\n')
    const { companions = [], article } =
      documentsOf(`---\ntitle: А\nquotes: testimonials\n---\n\n${source}`) ?? {}
    const references = article?.body.flatMap((block) =>
      block._type === 'testimonialBlock' ? [block.testimonial._ref] : [],
    )
    const [second, third] = ['testimonial-vera-l-2', 'testimonial-vera-l-3']
    expect(references).toEqual(['testimonial-2', second, second, third])
    expect(companions.map(({ _id }) => _id)).toEqual([second, third])
  })

  it('refers to the articles to read next by slug, path, address or title, and to no other', () => {
    const articles = new Map([
      ['okna', 'article-okna'],
      ['dveri', 'id-iz-studii'],
    ])
    const entries = ['okna', '/blog/dveri/', 'ОКНА «зимой»', 'net-takoy', 'https://old.example/x/']
    const parsed = parseArticle(`---\ntitle: А\nrelated: ${JSON.stringify(entries)}\n---\n`, {
      ...context,
      known: {
        ...nothingKnown,
        articles,
        articleTitles: new Map([['окна зимой', 'article-okna']]),
      },
    })
    expect(parsed.ok && parsed.documents.article.related?.map(({ _ref }) => _ref)).toEqual([
      'article-okna',
      'id-iz-studii',
    ])
    expect(parsed.problems.map(formatProblem).join('\n')).toMatch(
      /statya.md:3: .*«net-takoy»[^]*statya.md:3: .*«https:\/\/old.example\/x\/»/,
    )
  })

  it.each([
    ['quotes: testimonials', 'testimonialBlock'],
    ['author: Эксперт дворецкий', 'testimonialBlock'],
    ['author: Лев', 'block'],
    ['description: Слова', 'block'],
  ])('takes quotations with a source for words of clients only if %s says so', (field, type) => {
    const article = documentsOf(`---\ntitle: А\n${field}\n---\n\n> Всё тихо.\n>\n> — Вера`)?.article
    expect(article?.body[0]?._type).toBe(type)
  })

  it('treats an author named like the organisation as the organisation', () => {
    const [author] =
      documentsOf('---\ntitle: А\nauthor: Эксперт дворецкий\n---\n')?.companions ?? []
    expect(author).toMatchObject({ kind: 'organization' })
  })

  it('uses the first heading if there is no title, and rejects a file without both', () => {
    expect(documentsOf('---\nslug: a\n---\n\n# Из текста')?.article).toMatchObject({
      title: 'Из текста',
      heading: undefined,
    })
    const parsed = parseArticle('---\nslug: a\n---\n\nТекст', context)
    expect(parsed.ok ? [] : parsed.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', line: 1 }),
    )
  })

  it('reads a file without a front matter, with a doubt for its date', () => {
    const parsed = parseArticle('Вступление.\n\n# Окна зимой\n\nТекст', context)
    expect(parsed).toMatchObject({ ok: true, documents: { article: { title: 'Окна зимой' } } })
    expect(parsed.problems.map(({ severity }) => severity)).toContain('doubt')
  })

  it('keeps the date of update and the description of the main image', () => {
    const article = documentsOf(
      '---\ntitle: А\ndate: 2025-01-01\nlastmod: 2025-02-01\nimage: { src: a.jpg, alt: Вид }\n---\n',
    )?.article
    expect(article).toMatchObject({
      publishedAt: '2025-01-01T00:00:00.000Z',
      updatedAt: '2025-02-01T00:00:00.000Z',
      hero: { source: 'a.jpg', alt: 'Вид', line: 5 },
    })
  })
})
