import { expect, it } from 'vitest'
import { publishedId } from './published-id.ts'

it.each(['article-a', 'drafts.article-a', 'versions.autumn.article-a'])(
  'a document is known by one id, whether it is met as %s or otherwise',
  (id) => {
    expect(publishedId(id)).toBe('article-a')
  },
)
