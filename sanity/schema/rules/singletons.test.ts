import { describe, expect, it } from 'vitest'
import { checkOnlyOne, isSecond } from './singletons.ts'

const home = (_id: string) => ({ _id, _type: 'home', heading: 'Дом' })

describe('a singleton', () => {
  it.each(['home', 'drafts.home', 'versions.r1.home'])(
    'can be edited and published as %s',
    (id) => {
      expect(checkOnlyOne(home(id))).toBe(true)
      expect(isSecond({ document: home(id) })).toBe(false)
    },
  )

  it.each(['zzz', 'drafts.zzz', 'versions.r1.zzz', 'drafts.siteSettings', 'home-2'])(
    'cannot be edited or published as %s',
    (id) => {
      expect(checkOnlyOne(home(id))).toMatch(/Документ этого вида один/)
      expect(isSecond({ document: home(id) })).toBe(true)
    },
  )
})
