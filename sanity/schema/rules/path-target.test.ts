import { describe, expect, it } from 'vitest'
import { pagePath } from '#lib/format/page-path.ts'
import { pathTarget } from './path-target.ts'

describe('pathTarget', () => {
  it.each(['/', '/blog/', '/blog/page/2/', '/consultation/', '/search/', '/studio/', '/feed.xml'])(
    'knows that the site itself answers at %s',
    (path) => {
      expect(pathTarget(path)).toEqual({ kind: 'built-in' })
    },
  )

  it.each(['article', 'category', 'service', 'author', 'page'] as const)(
    'finds the %s at the path of its page',
    (type) => {
      expect(pathTarget(pagePath(type, 'one'))).toEqual({ kind: 'document', type, slug: 'one' })
    },
  )

  it.each(['/blog/one/two/', '/services/One/', '/blog/page/x/', '/page/'])(
    'finds nothing at %s',
    (path) => {
      expect(pathTarget(path)).toEqual({ kind: 'nothing' })
    },
  )
})
