import { describe, expect, it } from 'vitest'
import { nothingKnown } from '#sanity/import/known.ts'
import { type LinkContext, resolveLink } from '#sanity/import/markdown/links.ts'
import { fileOf } from './collected-file.fixture.ts'
import { linkedFiles } from './linked-files.ts'
import { createNeighbours } from './neighbours.ts'

const slugs = new Map([
  ['blog/okna/index.md', 'okna'],
  ['blog/Приём гостей.md', 'priyom'],
])
const neighbours = createNeighbours([fileOf('blog/klyuchi/plan.pdf')])
const context: LinkContext = {
  siteUrl: 'http://localhost:3000',
  formerOrigins: ['https://old.example'],
  pagePath: '/blog/klyuchi/',
  known: {
    ...nothingKnown,
    articles: new Map([
      ['okna', 'article-okna'],
      ['priyom', 'article-priyom'],
    ]),
  },
  files: linkedFiles('blog/klyuchi/index.md', slugs, neighbours),
}

describe('linkedFiles', () => {
  it.each([
    ['../okna/index.md', { kind: 'document', id: 'article-okna' }],
    [
      '../%D0%9F%D1%80%D0%B8%D1%91%D0%BC%20%D0%B3%D0%BE%D1%81%D1%82%D0%B5%D0%B9.md',
      { kind: 'document', id: 'article-priyom' },
    ],
    ['../okna/index.md#opis', { kind: 'path', path: '/blog/okna/#opis', missing: false }],
    ['plan.pdf', { kind: 'file', source: 'plan.pdf' }],
    ['./PLAN.pdf', { kind: 'file', source: './PLAN.pdf' }],
    [
      'https://old.example/blog/klyuchi/plan.pdf',
      { kind: 'file', source: 'https://old.example/blog/klyuchi/plan.pdf' },
    ],
    ['net.pdf', { kind: 'path', missing: true }],
    ['../net/index.md', { kind: 'path', missing: true }],
    ['https://other.example/plan.pdf', { kind: 'external' }],
  ])('resolves %s', (href, target) => {
    expect(resolveLink(href, context)).toMatchObject(target)
  })
})
