import { describe, expect, it } from 'vitest'
import { fieldsOf, readFrontMatter } from './read.fixture.ts'

const iso = '2024-05-06T04:08:09.000Z'

/** Posts of six generators; each has the same title, date and topics. */
const dialects: [string, string][] = [
  ['Astro', '---\ntitle: Окна\npubDate: 2024-05-06T07:08:09+03:00\ntags: [дом, зима]\n---\n'],
  [
    'Hugo in TOML',
    '+++\ntitle = "Окна"\ndate = 2024-05-06T07:08:09+03:00\ntags = ["дом", "зима"]\n+++\n',
  ],
  [
    'Zola',
    '+++\ntitle = "Окна"\ndate = 2024-05-06T07:08:09+03:00\n[taxonomies]\ntags = ["дом", "зима"]\n+++\n',
  ],
  [
    'Hugo in JSON',
    '{\n\t"title": "Окна",\n\t"date": "2024-05-06T07:08:09+03:00",\n\t"tags": ["дом", "зима"]\n}\n\n',
  ],
  [
    'JSON without braces',
    ';;;\n"title": "Окна",\n"date": "2024-05-06T07:08:09+03:00",\n"tags": ["дом", "зима"]\n;;;\n',
  ],
  ['Jekyll', '---\ntitle: Окна\ndate: 2024-05-06 07:08:09 +0300\ncategories: дом, зима\n---\n'],
  ['Eleventy', '\n\n---\ntitle: Окна\ndate: 2024-05-06 07:08:09\ntags:\n  - дом\n  - зима\n---\n'],
  [
    'Gatsby',
    '---\ntitle: "Окна"\ndate: "2024-05-06T04:08:09.000Z"\ncategory: дом\ntags: зима\n---\n',
  ],
  [
    'Docusaurus',
    '---\ntitle: Окна\ndate: 2024-05-06T07:08:09+03:00\ntags:\n  - label: дом\n    permalink: /dom\n  - зима\n---\n',
  ],
  [
    'WordPress',
    '---\ntitle: "Окна"\ndate: "2024-05-06 07:08:09"\nstatus: publish\ncategories:\n  - "дом"\n  - "Без рубрики"\ntags:\n  - "зима"\n---\n',
  ],
  [
    'Ghost',
    '---\ntitle: Окна\npublished_at: 2024-05-06T04:08:09.000Z\nvisibility: public\ntags:\n  - name: дом\n  - name: зима\n---\n',
  ],
]

describe('parseFrontMatter of', () => {
  it.each(dialects)('%s', (_name, head) => {
    const { result, doubts } = readFrontMatter(`${head}Текст`)
    expect(result).toMatchObject({
      ok: true,
      frontMatter: { title: 'Окна', publishedAt: iso, categories: ['дом', 'зима'] },
    })
    expect(doubts).toEqual([])
    const bodyLine = result.ok ? result.body.split('\n').findIndex((line) => line === 'Текст') : -1
    expect(bodyLine).toBe(head.split('\n').length - 1)
  })

  it.each([
    'Текст',
    '# Окна\n\nТекст',
    '---\n\nТекст после линии\n\n---\n',
    '---\n\nТекст после линии',
    '{% raw %}\nТекст',
    '{{< note >}}\nТекст',
    '---\n---\nТекст',
  ])('%j: no fields, and no date', (source) => {
    const { result, doubts } = readFrontMatter(source)
    expect(result).toMatchObject({ ok: true, frontMatter: { title: undefined } })
    expect(doubts).toEqual([expect.stringMatching(/^1: нет даты/)])
  })

  it('reads the fields of the author’s own that Hugo and Zola keep apart', () => {
    const source = '+++\ntitle = "А"\n[extra]\ncover = "a.jpg"\nnew = 1\ntitle = "Б"\n+++\n'
    const { result, warnings } = readFrontMatter(source)
    expect(result).toMatchObject({
      frontMatter: { title: 'А', hero: { source: 'a.jpg', line: 4 } },
    })
    expect(warnings).toEqual([expect.stringMatching(/^5: поле «new»/)])
  })

  it.each([
    ['_posts/2020-01-02-a.md', 'categories: дом сад\ntags: окна', ['дом', 'сад', 'окна']],
    ['2020-01-02-a.md', 'layout: post\ncategories: дом сад', ['дом', 'сад']],
    ['a.md', 'layout: post\nredirect_from: /a/\ntags: дом сад', ['дом', 'сад']],
    ['_posts/2020-01-02-a.md', 'category: дом и сад', ['дом и сад']],
    ['_posts/2020-01-02-a.md', 'categories: умный дом, сад', ['умный дом', 'сад']],
    ['_posts/2020-01-02-a.md', 'categories: [умный дом]', ['умный дом']],
    ['a.md', 'layout: post\ncategories: умный дом', ['умный дом']],
    ['2020-01-02-a.md', 'tags: умный дом', ['умный дом']],
  ])('takes the topics of %s apart as its generator does: %j', (path, lines, topics) => {
    const { result } = readFrontMatter(`---\ntitle: А\n${lines}\n---\n`, path)
    expect(result).toMatchObject({ frontMatter: { categories: topics } })
  })

  it('reads the characters that WordPress has left as references', () => {
    const { title, description, categories, author } = fieldsOf(
      'headline: x',
      'description: "&laquo;Да&raquo; &hellip; &unknown; &amp;amp;"',
      'tags: ["Дом &amp; сад"]',
      'author: &x "О&#8217;Хара"',
    )
    expect({ title, description, categories, author }).toEqual({
      title: 'Статья',
      description: '«Да» … &unknown; &amp;',
      categories: ['Дом & сад'],
      author: 'О’Хара',
    })
  })

  it('reports lines of the file in every format', () => {
    expect(readFrontMatter('\n+++\n\ntitle = "А"\n[other]\nx = 1\n+++\n').warnings).toEqual([
      expect.stringMatching(/^5: поле «other»/),
    ])
    expect(readFrontMatter('{\n"title": "А",\n"x": 1\n}\n').warnings).toEqual([
      expect.stringMatching(/^3: поле «x»/),
    ])
  })

  it.each([
    ['1.10', '1.10'],
    ['007', '007'],
    ['1e3', '1e3'],
    ['2024.10', '2024.10'],
    ['2024-05-06', '2024-05-06'],
    ['0x1F', '0x1F'],
    ['Yes', 'Yes'],
    ['1_000', '1_000'],
  ])('keeps the spelling of %s in YAML', (written, text) => {
    const slugged = readFrontMatter(`---\ntitle: ${written}\nslug: ${written}\n---\n`).result
    expect(slugged).toMatchObject({ frontMatter: { title: text, slug: { text, line: 3 } } })
  })

  it.each(['1.10', '1e3', '2024-05-06', '0x1F', '1_000'])(
    'keeps the spelling of %s in TOML and JSON',
    (written) => {
      const toml = readFrontMatter(`+++\ntitle = ${written}\n+++\n`).result
      const json = readFrontMatter(`{"title": ${written}}\n`).result
      expect([toml, json]).toMatchObject(
        [toml, json].map(() => ({ frontMatter: { title: written } })),
      )
    },
  )

  it.each([
    ['author: Анна', 'Анна', undefined, 0],
    ['author: { name: Анна, role: редактор }', 'Анна', 'редактор', 0],
    ['authors: [Анна, Борис]', 'Анна', undefined, 1],
    ['authors: Анна, Борис, Вера', 'Анна', undefined, 2],
    ['authors: [{ name: Анна, title: редактор }, { name: Борис }]', 'Анна', 'редактор', 1],
    ['author: Иванова, Анна', 'Иванова, Анна', undefined, 0],
  ])('reads the author of %s', (line, author, authorRole, reported) => {
    const fields = fieldsOf(line)
    expect(fields).toMatchObject({ author, authorRole })
    expect(fields.warnings).toHaveLength(reported)
  })

  it.each([
    ['heroImage: a.jpg'],
    ['image: a.jpg'],
    ['cover_image: a.jpg'],
    ['coverImage: { src: a.jpg }'],
    ['cover: { image: a.jpg, relative: true }'],
    ['featured_image: a.jpg'],
    ['feature_image: a.jpg'],
    ['featuredImage: { url: a.jpg }'],
    ['thumbnail: a.jpg'],
    ['hero: a.jpg'],
    ['banner: a.jpg'],
    ['images: [a.jpg, b.jpg]'],
    ['images: [{ src: a.jpg }]'],
    ['header: { teaser: a.jpg }'],
    ['header: { overlay_image: a.jpg }'],
    ['og_image: a.jpg'],
    ['og: { image: a.jpg }'],
  ])('reads the cover of %s', (line) => {
    expect(fieldsOf(line).hero).toEqual({ source: 'a.jpg', alt: undefined, line: 4 })
  })

  it.each([
    ['image: { src: a.jpg, alt: Вид }'],
    ['image: a.jpg\nimage_alt: Вид'],
    ['cover: { image: a.jpg, alt: Вид }'],
    ['heroImage: a.jpg\nheroImageAlt: Вид'],
  ])('reads the description of the cover of %j', (lines) => {
    const fields = fieldsOf(...lines.split('\n'))
    expect(fields.hero).toMatchObject({ source: 'a.jpg', alt: 'Вид' })
    expect(fields.warnings).toEqual([])
  })

  it.each([
    ['aliases: [/old/keys/]', ['/old/keys/']],
    ['aliases:\n  - old/keys', ['/old/keys/']],
    ['redirect_from: /2020/01/keys.html', ['/2020/01/keys.html']],
    ['permalink: /блог/ключи', ['/блог/ключи/']],
    ['url: /a/b/', ['/a/b/']],
    ['old_url: https://old.example/%D0%B0/?utm=1', ['/а/']],
    ['canonical_url: https://old.example/?p=12', ['/?p=12']],
    ['slug: /docs/keys', ['/docs/keys/']],
    ['path: /2020/keys', ['/2020/keys/']],
    ['path: content/keys.md', []],
    ['guid: https://old.example/?p=12', ['/?p=12']],
    ['guid: 5f3c', []],
    ['permalink: /:year/:title/', []],
    ['permalink: "/{{ page.fileSlug }}/"', []],
    ['canonical: https://old.example/', []],
  ])('reads the former paths of %j', (lines, paths) => {
    expect(fieldsOf(...lines.split('\n')).formerPaths.map(({ path }) => path)).toEqual(paths)
  })

  it.each([
    'noindex: true',
    'robots: noindex, follow',
    'robots: { index: false }',
    'sitemap: false',
    'sitemap: { exclude: true }',
    'seo: { noindex: true }',
  ])('keeps out of search what says %s', (line) => {
    expect(fieldsOf(line).seo).toMatchObject({ noindex: true })
  })

  it.each(['robots: index, follow', 'noindex: false', 'sitemap: { priority: 0.5 }'])(
    'shows in search what says %s',
    (line) => {
      expect(fieldsOf(line).seo?.noindex).not.toBe(true)
    },
  )
})
