import { describe, expect, it } from 'vitest'
import { coverTitleQuery } from '#lib/content/queries/cover-title.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { subjects } from '#lib/format/drawing-subjects.ts'
import { articleDrawing } from '#lib/format/article-drawing.ts'
import { toCoverDrawing } from './to-cover-drawing.ts'

const named = (_type: string, slug: string, fields: object = {}) => ({
  _id: `${_type}-${slug}`,
  _type,
  title: slug,
  slug: { _type: 'slug', current: slug },
  ...fields,
})

const dataset = [
  named('category', 'doverie'),
  named('article', 'klyuchi', {
    categories: [{ _type: 'reference', _ref: 'category-doverie' }],
  }),
  named('article', 'bez-temy'),
  named('service', 'kontrol-remonta'),
  named('service', 'chistota', { scene: 'meters' }),
]

async function drawn(type: string, slug: string) {
  const document = await runQuery(coverTitleQuery, dataset, { type, slug })
  return toCoverDrawing(document, { href: `/${slug}/`, type, slug }).name
}

describe('the share image', () => {
  it('of an article is that of its page', async () => {
    const facts = { id: 'article-klyuchi', topic: 'doverie' }
    expect(await drawn('article', 'klyuchi')).toBe(articleDrawing(facts).name)
    expect(subjects.trust.motifs).toContain(await drawn('article', 'klyuchi'))
    const alone = { id: 'article-bez-temy', topic: undefined }
    expect(await drawn('article', 'bez-temy')).toBe(articleDrawing(alone).name)
  })

  it('of a topic is one of its motifs', async () => {
    expect(subjects.trust.motifs).toContain(await drawn('category', 'doverie'))
  })

  it.each([
    ['kontrol-remonta', 'trestles'],
    ['chistota', 'meters'],
  ])('of the service %s shows %s', async (slug, name) => {
    expect(await drawn('service', slug)).toBe(name)
  })

  it('of the home page shows the bridge, of any other page a view', () => {
    expect(toCoverDrawing(null, { href: '/' }).name).toBe('bridge')
    expect(toCoverDrawing(null, { href: '/services/' })).toEqual(
      toCoverDrawing(null, { href: '/services/' }),
    )
  })
})
