import { expect, it } from 'vitest'
import { parseArticle } from './article.ts'
import { nothingKnown } from './known.ts'

const context = {
  fileName: 'statya.md',
  siteUrl: 'http://localhost:3000',
  formerOrigins: [],
  known: nothingKnown,
}
const documentsOf = (source: string) => {
  const result = parseArticle(source, context)
  return result.ok ? result.documents : undefined
}

it('proposes the text before the mark as description, if there is none', () => {
  const text = 'Первое **слово**.\n\nВторое.\n\n<!--more-->\n\nПосле.'
  const parsed = parseArticle(`---\ntitle: А\n---\n${text}`, context)
  expect(parsed).toMatchObject({
    documents: { article: { description: 'Первое слово. Второе.' } },
  })
  expect(parsed.problems).toContainEqual(expect.objectContaining({ line: 8 }))
  const own = documentsOf(`---\ntitle: А\nexcerpt: Своё\n---\n${text}`)
  expect(own?.article.description).toBe('Своё')
  expect(JSON.stringify(own?.article.body)).not.toContain('more')
})
