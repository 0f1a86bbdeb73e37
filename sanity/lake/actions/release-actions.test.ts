import { describe, expect, it } from 'vitest'
import { apply, documentOf, draft, refused } from './action.fixture.ts'

describe('release.unarchive', () => {
  const action = { actionType: 'sanity.action.release.unarchive', releaseId: 'spring' }
  const archived = (finalDocumentStates: unknown) =>
    documentOf('_.releases.spring', {
      _type: 'system.release',
      name: 'spring',
      state: 'archived',
      finalDocumentStates,
    })

  it('restores the last revision of each version that the release had', () => {
    const states = [{ _key: 'k', id: 'versions.spring.a' }]
    const restored = apply(action, [archived(states)], () => ({
      ...draft,
      _id: 'versions.spring.a',
    }))
    expect(restored['versions.spring.a']).toMatchObject({ title: 'draft' })
    expect(restored['_.releases.spring']).toMatchObject({ state: 'active' })
    expect(restored['_.releases.spring']).not.toHaveProperty('finalDocumentStates')
  })

  it('is refused with 404 if a version was never stored', () => {
    const release = archived([{ id: 'versions.spring.a' }])
    expect(() => apply(action, [release])).toThrow(refused(404, 'documentNotFoundError'))
  })

  it.each([undefined, 'none', [null, 5, { id: 5 }]])(
    'restores nothing if the list of versions is %j',
    (states) => {
      expect(Object.keys(apply(action, [archived(states)]))).toEqual(['_.releases.spring'])
    },
  )
})
