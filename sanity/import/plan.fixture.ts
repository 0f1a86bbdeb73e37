import { z } from 'zod'
import { contentDigest } from './digest.ts'
import type { ArticleDocument } from './documents.ts'
import { planImport, type PlanInput, type StoredDocument } from './plan.ts'

/** An article that quotes a testimonial. */
export const article: ArticleDocument = {
  _id: 'article-a',
  _type: 'article',
  title: 'Заголовок',
  heading: undefined,
  slug: { _type: 'slug', current: 'a' },
  description: 'Описание',
  publishedAt: undefined,
  updatedAt: undefined,
  importDoubts: undefined,
  author: { _type: 'reference', _ref: 'author-a' },
  categories: undefined,
  hero: undefined,
  body: [
    {
      _type: 'testimonialBlock',
      _key: 't',
      testimonial: { _type: 'reference', _ref: 'testimonial-a' },
    },
  ],
  related: undefined,
  seo: undefined,
  structuredData: undefined,
  importedFrom: undefined,
}

const storedFields = z.record(z.string(), z.unknown())

/** The article as stored by an import. */
export function storedAs(content: object): StoredDocument {
  const { importDigest: _, ...rest } = {
    importDigest: '',
    ...storedFields.parse(JSON.parse(JSON.stringify(content))),
  }
  const digest = contentDigest(rest)
  return { ...rest, _id: 'article-a', _rev: 'r1', _createdAt: 'long ago', importDigest: digest }
}

type Stored = {
  published?: StoredDocument
  draft?: StoredDocument
  demoIds?: string[]
  spareDrafts?: string[]
}

/** The plan for `article`, unless the options name another. */
export function plan(stored: Stored, options: Partial<PlanInput> = {}) {
  const { published, draft, demoIds = [], spareDrafts = [] } = stored
  return planImport({
    article,
    companions: [],
    stored: {
      published,
      draft,
      publishedIds: new Set(['testimonial-a']),
      spareDrafts,
      demoIds: new Set(demoIds),
    },
    redirects: [],
    force: false,
    demo: false,
    ...options,
  })
}
