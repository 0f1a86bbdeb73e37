import { describe, expect, it } from 'vitest'
import { moved, rankChanges } from './order-ranks.ts'

describe('a list sorted by hand', () => {
  it.each([
    [0, 2, ['b', 'c', 'a']],
    [2, 0, ['c', 'a', 'b']],
    [1, 1, ['a', 'b', 'c']],
  ])('moves its member %i to place %i', (from, to, expected) => {
    expect(moved(['a', 'b', 'c'], from, to)).toEqual(expected)
  })

  it('writes only ranks that change, to the draft and the published document alike', () => {
    const stored = [
      { _id: 'a', orderRank: '0001' },
      { _id: 'b', orderRank: null },
      { _id: 'drafts.b', orderRank: '0|a00000:' },
      { _id: 'drafts.c', orderRank: '0003' },
    ]
    expect(rankChanges(['a', 'b', 'c'], stored)).toEqual([
      { id: 'b', orderRank: '0002' },
      { id: 'drafts.b', orderRank: '0002' },
    ])
  })

  it('gives ranks that compare as strings, past ten and a hundred', () => {
    const order = Array.from({ length: 120 }, (_, index) => `s${index}`)
    const changes = rankChanges(
      order,
      order.map((_id) => ({ _id, orderRank: null })),
    )
    const ranks = changes.map(({ orderRank }) => orderRank)
    expect(ranks.toSorted()).toEqual(ranks)
  })

  it('does not touch documents added since the list was read', () => {
    expect(rankChanges(['a'], [{ _id: 'new', orderRank: null }])).toEqual([])
  })
})
