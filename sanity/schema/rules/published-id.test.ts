import { expect, it } from 'vitest'
import { publishedId } from './published-id.ts'

it.each(['article-a', 'drafts.article-a', 'versions.autumn.article-a'])(
  '%s has the published id article-a',
  (id) => {
    expect(publishedId(id)).toBe('article-a')
  },
)
