import { describe, expect, it } from 'vitest'
import { isEventOf, toDocumentEvents } from './document-events.ts'
import type { Step } from './document-steps.ts'

/** Steps written as `who: document before>after`; each line is one transaction, `t1`, `t2`, … */
function stepsOf(...lines: string[]): Step[] {
  return lines.flatMap((line, index) => {
    const [author = '', changes = ''] = line.split(': ')
    return changes.split(', ').map((change): Step => {
      const [documentId = '', revisions = ''] = change.split(' ')
      const [previousRev, resultRev] = revisions.split('>')
      return {
        seq: index + 1,
        transactionId: `t${index + 1}`,
        timestamp: `2026-11-22T12:00:0${index}.000Z`,
        author,
        documentId,
        previousRev: previousRev === '' ? undefined : previousRev,
        created: previousRev === '',
        deleted: resultRev === '',
      }
    })
  })
}

const draft = { documentId: 'a', versionId: 'drafts.a' }

describe('toDocumentEvents', () => {
  it('lists the authors of a draft and who published it', () => {
    const steps = stepsOf('ann: drafts.a >t1', 'bob: drafts.a t1>t2', 'eve: a >t3, drafts.a t2>')
    expect(toDocumentEvents('a', steps)).toEqual([
      {
        seq: 1,
        event: {
          type: 'createDocumentVersion',
          timestamp: '2026-11-22T12:00:00.000Z',
          author: 'ann',
          ...draft,
          versionRevisionId: 't1',
        },
      },
      {
        seq: 3,
        event: {
          type: 'publishDocumentVersion',
          timestamp: '2026-11-22T12:00:02.000Z',
          author: 'eve',
          ...draft,
          versionRevisionId: 't2',
          revisionId: 't3',
          publishCause: 'document.publish',
          contributors: ['ann', 'bob'],
        },
      },
    ])
  })

  it.each([
    ['live edits', ['x: a >t1', 'x: a t1>t2'], ['createLiveDocument', 'updateLiveDocument']],
    [
      'a discarded draft',
      ['x: drafts.a >t1', 'x: drafts.a t1>'],
      ['createDocumentVersion', 'deleteDocumentVersion'],
    ],
    [
      'unpublishing without a draft',
      ['x: a >t1', 'x: a t1>, drafts.a >t2'],
      ['createLiveDocument', 'unpublishDocument'],
    ],
    [
      'unpublishing beside a draft',
      ['x: a >t1', 'x: drafts.a >t2', 'x: a t1>'],
      ['createLiveDocument', 'createDocumentVersion', 'unpublishDocument'],
    ],
    [
      'deleting everything',
      ['x: a >t1', 'x: drafts.a >t2', 'x: a t1>, drafts.a t2>'],
      ['createLiveDocument', 'createDocumentVersion', 'deleteDocumentGroup'],
    ],
  ])('distinguishes %s', (_what, lines, types) => {
    const events = toDocumentEvents('a', stepsOf(...lines))
    expect(events.map(({ event }) => event.type)).toEqual(types)
  })

  it('names the revision of a draft that stays when its document is unpublished', () => {
    const steps = stepsOf('x: a >t1', 'x: drafts.a >t2', 'x: drafts.a t2>t3', 'x: a t1>')
    expect(toDocumentEvents('a', steps).at(-1)?.event).toMatchObject({
      ...draft,
      versionRevisionId: 't3',
    })
  })

  it('names the release of a version', () => {
    const steps = stepsOf('x: versions.r1.a >t1', 'x: versions.r1.a t1>, a >t2')
    expect(toDocumentEvents('a', steps).map(({ event }) => event)).toMatchObject([
      { releaseId: 'r1', versionId: 'versions.r1.a' },
      { releaseId: 'r1', publishCause: 'release.publish' },
    ])
  })
})

describe('isEventOf', () => {
  const steps = stepsOf(
    'x: drafts.a >t1',
    'x: versions.r1.a >t2',
    'x: a >t3, drafts.a t1>',
    'x: a t3>t4',
    'x: versions.r1.a t2>, a t4>',
  )
  it.each([
    ['drafts.a', [1, 3, 4, 5]],
    ['a', [3, 4, 5]],
    ['versions.r1.a', [2, 5]],
  ])('gives %s its own events', (id, places) => {
    const events = toDocumentEvents('a', steps).filter((event) => isEventOf(event, id))
    expect(events.map(({ seq }) => seq)).toEqual(places)
  })
})
