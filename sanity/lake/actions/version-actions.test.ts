import { describe, expect, it } from 'vitest'
import {
  apply,
  documentOf,
  draft,
  now,
  published,
  refused,
  stamp,
  earlier,
} from './action.fixture.ts'

describe('document.version', () => {
  const at = { publishedId: 'a', versionId: 'versions.r1.a' }
  const action = (name: string, fields: object = at) => ({
    actionType: `sanity.action.document.version.${name}`,
    ...fields,
  })
  const version = documentOf('versions.r1.a', { title: 'version', _system: { base: 'x' } })

  it('create makes one, from nothing or from what it is based on', () => {
    const document = { _id: 'versions.r1.a', _type: 'note', title: 'new' }
    const fresh = action('create', { publishedId: 'a', document })
    expect(apply(fresh)).toEqual({ 'versions.r1.a': { ...document, _createdAt: now, ...stamp } })
    expect(apply(fresh, [published])['versions.r1.a']?._createdAt).toBe(published._createdAt)
    expect(() => apply(fresh, [version])).toThrow(refused(409))

    const based = (fields: object) => action('create', { ...at, ...fields })
    const copy = { ...published, _id: 'versions.r1.a', ...stamp }
    expect(apply(based({ baseId: 'a' }), [published])).toEqual({ 'versions.r1.a': copy })
    const fromDraft = based({ baseId: 'drafts.a', ifBaseRevisionId: 'rev-drafts.a' })
    expect(apply(fromDraft, [draft])['versions.r1.a']).toMatchObject({ title: 'draft' })
    expect(() => apply(based({ baseId: 'a', ifBaseRevisionId: 'other' }), [published])).toThrow(
      refused(409),
    )
    expect(() => apply(based({ baseId: 'a' }), [published, version])).toThrow(refused(409))
    expect(() => apply(based({ baseId: 'a' }))).toThrow(refused(404))
    expect(() => apply(based({ baseId: 'b' }), [published])).toThrow('"baseId" must be')
  })

  it('replace and discard are of one that is there', () => {
    const document = { _id: 'versions.r1.a', _type: 'note', title: 'other' }
    expect(apply(action('replace', { document }), [version])).toEqual({
      'versions.r1.a': { ...document, _createdAt: earlier, ...stamp },
    })
    expect(() => apply(action('replace', { document }))).toThrow(refused(404))
    expect(apply(action('discard'), [version])).toEqual({ 'versions.r1.a': null })
    expect(() => apply(action('discard'))).toThrow(refused(404))
  })

  it('unpublish marks the version, or a copy of what is published, as a deletion', () => {
    expect(apply(action('unpublish'), [published, version])['versions.r1.a']).toMatchObject({
      title: 'version',
      _system: { base: 'x', delete: true },
    })
    expect(apply(action('unpublish'), [published])['versions.r1.a']).toMatchObject({
      title: 'published',
      _createdAt: published._createdAt,
      _system: { delete: true },
    })
    expect(() => apply(action('unpublish'), [version])).toThrow(refused(404))
  })
})
