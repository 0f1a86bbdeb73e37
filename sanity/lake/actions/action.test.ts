import { describe, expect, it } from 'vitest'
import {
  apply,
  documentOf,
  draft,
  ids,
  now,
  published,
  refused,
  stamp,
  earlier,
} from './action.fixture.ts'
import { applyActions, parseActions } from './action.ts'

describe('document.create', () => {
  const action = {
    actionType: 'sanity.action.document.create',
    publishedId: 'a',
    attributes: { _type: 'note', title: 'new' },
  }

  it('makes the draft of a document that is nowhere', () => {
    expect(apply(action)).toEqual({
      'drafts.a': { _id: 'drafts.a', _type: 'note', title: 'new', _createdAt: now, ...stamp },
    })
    const attributes = { ...action.attributes, _id: 'versions.r1.a' }
    expect(Object.keys(apply({ ...action, attributes }))).toEqual(['versions.r1.a'])
  })

  it('is refused where there is one, or leaves a draft when that is asked', () => {
    expect(() => apply(action, [draft])).toThrow(refused(409, 'documentAlreadyExistsError'))
    expect(apply({ ...action, ifExists: 'ignore' }, [draft])).toEqual({})
    for (const ifExists of ['fail', 'ignore']) {
      expect(() => apply({ ...action, ifExists }, [published])).toThrow(refused(409))
    }
  })
})

describe('document.edit', () => {
  const action = { actionType: 'sanity.action.document.edit', ...ids, patch: { set: { n: 1 } } }

  it('changes the draft', () => {
    expect(apply(action, [published, draft])).toEqual({ 'drafts.a': { ...draft, n: 1, ...stamp } })
  })

  it('begins a draft from what is published', () => {
    expect(apply(action, [published])).toEqual({
      'drafts.a': { ...published, _id: 'drafts.a', n: 1, ...stamp },
    })
  })

  it('of what is nowhere is a 404', () => {
    expect(() => apply(action)).toThrow(refused(404, 'documentNotFoundError'))
  })
})

describe('document.replaceDraft', () => {
  const action = {
    actionType: 'sanity.action.document.replaceDraft',
    publishedId: 'a',
    attributes: { _id: 'drafts.a', _type: 'note', title: 'other' },
  }

  it('replaces the draft, or makes one of a published document', () => {
    const other = { _id: 'drafts.a', _type: 'note', title: 'other', ...stamp }
    expect(apply(action, [draft])).toEqual({ 'drafts.a': { ...other, _createdAt: earlier } })
    expect(apply(action, [published])).toEqual({
      'drafts.a': { ...other, _createdAt: published._createdAt },
    })
    expect(() => apply(action)).toThrow(refused(404))
  })
})

it('document.discard deletes a draft or version that is there', () => {
  const action = { actionType: 'sanity.action.document.discard', draftId: 'drafts.a' }
  expect(apply(action, [draft, published])).toEqual({ 'drafts.a': null })
  expect(() => apply(action, [published])).toThrow(refused(404))
})

describe('document.publish', () => {
  const action = { actionType: 'sanity.action.document.publish', ...ids }

  it('puts the draft in the place of what was published', () => {
    expect(apply(action, [published, draft])).toEqual({
      a: { ...draft, _id: 'a', _createdAt: published._createdAt, ...stamp },
      'drafts.a': null,
    })
    expect(apply(action, [draft])).toEqual({
      a: { ...draft, _id: 'a', ...stamp },
      'drafts.a': null,
    })
  })

  it('strengthens the references that were waiting for it, however deep', () => {
    const weak = { _ref: 'b', _weak: true }
    const waiting = { ...weak, _strengthenOnPublish: { type: 'note' } }
    const staying = { ...weak, _strengthenOnPublish: { type: 'note', weak: true } }
    const fields = { weak, waiting, staying, list: [{ deep: [waiting] }, 'text', null] }
    expect(apply(action, [documentOf('drafts.a', fields)])['a']).toMatchObject({
      weak,
      waiting: { _ref: 'b' },
      staying: weak,
      list: [{ deep: [{ _ref: 'b' }] }, 'text', null],
    })
    const made = apply(action, [documentOf('drafts.a', fields)])['a']
    expect(JSON.stringify(made)).not.toContain('_strengthenOnPublish')
    expect(made?.['waiting']).toEqual({ _ref: 'b' })
  })

  it('is of the revisions that it names, or not at all', () => {
    const of = (revisions: object) => apply({ ...action, ...revisions }, [published, draft])
    const right = { ifPublishedRevisionId: 'rev-a', ifDraftRevisionId: 'rev-drafts.a' }
    expect(Object.keys(of(right))).toEqual(['a', 'drafts.a'])
    expect(Object.keys(of({ ifPublishedRevisionId: null }))).toEqual(['a', 'drafts.a'])
    for (const name of ['ifPublishedRevisionId', 'ifDraftRevisionId']) {
      expect(() => of({ [name]: 'other' })).toThrow(
        refused(409, 'documentRevisionIDDoesNotMatchError'),
      )
      expect(() => of({ [name]: 5 })).toThrow(`"${name}" must be a string`)
    }
    const missing = { ...action, ifPublishedRevisionId: 'rev-a' }
    expect(() => apply(missing, [draft])).toThrow(refused(409))
  })

  it('of no draft is a 404', () => expect(() => apply(action, [published])).toThrow(refused(404)))
})

describe('document.unpublish', () => {
  const action = { actionType: 'sanity.action.document.unpublish', ...ids }

  it('makes a draft of what was published, or keeps the one there is', () => {
    expect(apply(action, [published])).toEqual({
      'drafts.a': { ...published, _id: 'drafts.a', ...stamp },
      a: null,
    })
    expect(apply(action, [published, draft])).toEqual({ a: null })
    expect(() => apply(action, [draft])).toThrow(refused(404))
  })
})

describe('document.delete', () => {
  const action = { actionType: 'sanity.action.document.delete', publishedId: 'a' }
  const version = documentOf('versions.r1.a')

  it('deletes the document and the drafts that it names, once each', () => {
    const includeDrafts = ['drafts.a', 'versions.r1.a', 'drafts.a', 'versions.gone.a']
    expect(apply({ ...action, includeDrafts }, [published, draft, version])).toEqual({
      a: null,
      'drafts.a': null,
      'versions.r1.a': null,
    })
    expect(apply({ ...action, includeDrafts: ['drafts.a'] }, [draft])).toEqual({ 'drafts.a': null })
  })

  it('is refused while there are others, and names them; those of other documents do not count', () => {
    const others = [documentOf('drafts.b'), documentOf('versions.r1.b')]
    expect(() => apply(action, [published, draft, version, ...others])).toThrow(
      '"includeDrafts" does not name: "drafts.a", "versions.r1.a"',
    )
    expect(apply(action, [published, ...others])).toEqual({ a: null })
    expect(() => apply(action)).toThrow(refused(404))
  })
})

describe('actions', () => {
  it('see what those before them did, and name the place of the one that fails', () => {
    const edit = { actionType: 'sanity.action.document.edit', ...ids, patch: { set: { n: 1 } } }
    const publish = { actionType: 'sanity.action.document.publish', ...ids }
    const actions = parseActions([edit, publish, publish])
    const apply = (count: number) =>
      applyActions(actions.slice(0, count), new Map([['a', published]]), {
        transactionId: 'new',
        timestamp: now,
        lastRevision: () => null,
      })
    expect(apply(2).changes).toMatchObject([{ id: 'a', before: published, after: { n: 1 } }])
    expect(() => apply(3)).toThrow(expect.objectContaining({ status: 404, index: 2 }))
  })

  it('are a thousand at most', () => {
    const action = { actionType: 'sanity.action.document.discard', draftId: 'drafts.a' }
    const many = (length: number) => Array.from({ length }, () => action)
    expect(parseActions(many(1000))).toHaveLength(1000)
    expect(() => parseActions(many(1001))).toThrow('more than 1000 actions')
  })

  it.each(['discard', 'delete', 'version.discard'])('of %s may not purge history', (name) => {
    const actionType = `sanity.action.document.${name}`
    const fields = { ...ids, versionId: 'versions.r1.a' }
    expect(() => parseActions([{ actionType, ...fields, purge: true }])).toThrow('"purge"')
    expect(parseActions([{ actionType, ...fields, purge: false }])).toHaveLength(1)
  })
})
