import { expect, it } from 'vitest'
import { createCommitFeed, type CommitFeed } from './commit-feed.ts'
import type { TransactionLogReader } from './transaction-log-reader.ts'

/** A log that other processes write to as well: not everything in it has been announced. */
function openLog() {
  let latest = 0
  let failing = false
  const log: TransactionLogReader = {
    after(seq, limit) {
      if (failing) throw new Error('the disk failed')
      return Array.from({ length: Math.min(limit, latest - seq) }, (_, n) => ({
        seq: seq + n + 1,
        transactionId: `t${seq + n + 1}`,
        author: 'somebody',
        timestamp: '2026-01-01T00:00:00Z',
        changes: [],
      }))
    },
    latest: () => ({ seq: latest, transactionId: undefined, timestamp: '' }),
    seqOf: () => undefined,
  }
  return {
    feed: createCommitFeed(log),
    commit(times = 1) {
      latest += times
    },
    fail() {
      failing = true
    },
  }
}

function subscribe(feed: CommitFeed, since: number) {
  const heard: (number | 'end')[] = []
  const leave = feed.subscribe(
    {
      commit: ({ seq }) => void heard.push(seq),
      end: () => void heard.push('end'),
    },
    since,
  )
  return { heard, leave }
}

it('delivers what was committed after a position, in order', () => {
  const { feed, commit } = openLog()
  commit(4)
  const { heard } = subscribe(feed, 3)
  commit()
  feed.announce()
  commit()
  feed.announce()
  expect(heard).toEqual([4, 5, 6])
})

it('delivers earlier commits to the earlier subscriber only', () => {
  const { feed, commit } = openLog()
  const first = subscribe(feed, 0)
  commit(2)
  const second = subscribe(feed, 2)
  commit()
  feed.announce()
  expect(first.heard).toEqual([1, 2, 3])
  expect(second.heard).toEqual([3])
})

it('delivers to a later subscriber what the others got since its position', () => {
  const { feed, commit } = openLog()
  const first = subscribe(feed, 0)
  commit(3)
  feed.announce()
  const second = subscribe(feed, 1)
  commit()
  feed.announce()
  expect(first.heard).toEqual([1, 2, 3, 4])
  expect(second.heard).toEqual([2, 3, 4])
})

it('delivers more commits than it reads at once', () => {
  const { feed, commit } = openLog()
  const { heard } = subscribe(feed, 0)
  commit(250)
  feed.announce()
  expect(heard).toEqual(Array.from({ length: 250 }, (_, n) => n + 1))
})

it('does not deliver what was committed without subscribers', () => {
  const { feed, commit } = openLog()
  subscribe(feed, 0).leave()
  commit(2)
  feed.announce()
  const { heard } = subscribe(feed, 2)
  commit()
  feed.announce()
  expect(heard).toEqual([3])
})

it('delivers nothing after unsubscribe', () => {
  const { feed, commit } = openLog()
  const { heard, leave } = subscribe(feed, 0)
  leave()
  commit()
  feed.announce()
  feed.close()
  expect(heard).toEqual([])
})

it('ends its subscribers when the log cannot be read, so that they reconnect and resume', () => {
  const { feed, commit, fail } = openLog()
  const { heard } = subscribe(feed, 0)
  commit()
  fail()
  feed.announce()
  feed.announce()
  expect(heard).toEqual(['end'])
})

it('ends every subscriber when it closes, and later ones at once', () => {
  const { feed, commit } = openLog()
  const early = subscribe(feed, 0)
  feed.close()
  const late = subscribe(feed, 0)
  commit()
  feed.announce()
  expect([early.heard, late.heard]).toEqual([['end'], ['end']])
})
