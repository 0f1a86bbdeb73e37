import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from './database.ts'
import { createLeaseQueue, leaseQueueSchema, type Job } from './lease-queue.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

const hour = 60 * 60 * 1000
const lease = { limit: 10, leaseMs: 60_000 }

function setUp(path = join(temporaryFolder(), 'a.sqlite')) {
  const clock = { ms: Date.parse('2026-11-22T12:00:00Z') }
  const db = openDatabase(path, [leaseQueueSchema('jobs')])
  onTestFinished(() => {
    if (db.isOpen) db.close()
  })
  const queue = createLeaseQueue(db, { table: 'jobs', now: () => clock.ms })
  const enqueue = (...ids: string[]) =>
    ids.forEach((id) => queue.enqueue({ id, topic: 'file', payload: `{"of":"${id}"}` }))
  const claimed = () => queue.claim(lease).map((job) => job.id)
  return { path, clock, db, queue, enqueue, claimed }
}

function only(jobs: Job[]): Job {
  const [job] = jobs
  if (job === undefined || jobs.length > 1) throw new Error(`${jobs.length} jobs instead of one`)
  return job
}

it('tells the age of the oldest job that is not done', () => {
  const { queue, clock, enqueue } = setUp()
  expect(queue.oldestMs()).toBe(0)
  enqueue('a')
  clock.ms += 1_000
  enqueue('b')
  clock.ms += 500
  expect(queue.oldestMs()).toBe(1_500)
  const [first] = queue.claim({ limit: 1, leaseMs: 60_000 })
  if (first) queue.fail(first, { error: '' })
  expect(queue.oldestMs()).toBe(1_500)
  clock.ms += 60_000
  const jobs = queue.claim(lease)
  for (const job of jobs) if (job.id === 'a') queue.complete(job)
  expect(queue.oldestMs()).toBe(60_500)
})

describe('enqueue and claim', () => {
  it('gives a job with its payload to one claimer only', () => {
    const { path, queue, enqueue } = setUp()
    const other = setUp(path)
    enqueue('a')
    expect(only(queue.claim(lease))).toMatchObject({
      id: 'a',
      topic: 'file',
      payload: '{"of":"a"}',
      attempts: 1,
    })
    expect(other.claimed()).toEqual([])
  })

  it('keeps the first of two jobs with one id', () => {
    const { queue, enqueue } = setUp()
    enqueue('a', 'a')
    queue.enqueue({ id: 'a', topic: 'other', payload: '' })
    expect(queue.list()).toMatchObject([{ id: 'a', topic: 'file' }])
  })

  it('claims no more than asked, the oldest first, of the topics asked', () => {
    const { queue, clock, enqueue } = setUp()
    enqueue('a')
    clock.ms += 1
    queue.enqueue({ id: 'mail', topic: 'email', payload: '' })
    enqueue('b')
    expect(queue.claim({ topics: ['file'], limit: 1, leaseMs: 1000 })).toMatchObject([{ id: 'a' }])
    expect(queue.claim({ topics: ['email', 'file'], limit: 9, leaseMs: 1000 })).toHaveLength(2)
  })

  it('claims first what has been due longest, whenever it was enqueued', () => {
    const { queue, clock, enqueue } = setUp()
    const claimOne = () => only(queue.claim({ ...lease, limit: 1 }))
    enqueue('failed')
    queue.fail(claimOne(), { error: 'no', retryAfterMs: 5000 })
    clock.ms += 1000
    enqueue('abandoned')
    queue.claim({ ...lease, limit: 1, leaseMs: 1000 })
    clock.ms += 2000
    enqueue('new')
    clock.ms += 10_000
    enqueue('newer', 'newest')
    const order = Array.from({ length: 5 }, () => claimOne().id)
    expect(order).toEqual(['abandoned', 'new', 'failed', 'newer', 'newest'])
  })

  it('claims jobs enqueued before the clock was set back, and keeps leases', () => {
    const { queue, clock, enqueue, claimed } = setUp()
    enqueue('held')
    const held = only(queue.claim(lease))
    enqueue('waiting')
    clock.ms -= 24 * hour
    expect(claimed()).toEqual(['waiting'])
    enqueue('new')
    expect(claimed()).toEqual(['new'])
    clock.ms += 59_000
    expect(claimed()).toEqual([])
    expect(queue.complete(held)).toBe(true)
    clock.ms += 1_000
    expect(claimed()).toEqual(['waiting', 'new'])
  })

  it('has no job from a transaction that was rolled back', () => {
    const { db, queue, enqueue } = setUp()
    db.exec('begin')
    enqueue('a')
    db.exec('rollback')
    expect(queue.list()).toEqual([])
  })
})

describe('outcome', () => {
  it('never hands out a completed job again, and keeps it in the list', () => {
    const { queue, clock, enqueue, claimed } = setUp()
    enqueue('a')
    expect(queue.complete(only(queue.claim(lease)))).toBe(true)
    clock.ms += 100 * hour
    expect(claimed()).toEqual([])
    expect(queue.list(['a', 'unknown'])).toMatchObject([{ id: 'a', state: 'done', attempts: 1 }])
  })

  it('hands out a job again after its lease expires, and refuses the first holder’s outcome', () => {
    const { queue, clock, enqueue, claimed } = setUp()
    enqueue('a')
    const stale = only(queue.claim(lease))
    clock.ms += 59_999
    expect(claimed()).toEqual([])
    clock.ms += 1
    const fresh = only(queue.claim(lease))
    expect(queue.complete(stale)).toBe(false)
    expect(queue.fail(stale, { error: 'late' })).toBe(false)
    expect(queue.list()).toMatchObject([{ state: 'leased', attempts: 2 }])
    expect(queue.complete(fresh)).toBe(true)
  })

  it('retries a failed job after a growing delay', () => {
    const { queue, clock, enqueue, claimed } = setUp()
    enqueue('a')
    queue.fail(only(queue.claim(lease)), { error: 'first' })
    clock.ms += 7_000
    expect(claimed()).toEqual([])
    clock.ms += 3_000
    queue.fail(only(queue.claim(lease)), { error: 'second' })
    clock.ms += 14_000
    expect(claimed()).toEqual([])
    expect(queue.list()).toMatchObject([{ state: 'pending', lastError: 'second', attempts: 2 }])
    clock.ms += 6_000
    expect(claimed()).toEqual(['a'])
  })

  it('waits exactly as long as the receiver asked', () => {
    const { queue, clock, enqueue, claimed } = setUp()
    enqueue('a')
    queue.fail(only(queue.claim(lease)), { error: '429', retryAfterMs: 1234 })
    clock.ms += 1233
    expect(claimed()).toEqual([])
    clock.ms += 1
    expect(claimed()).toEqual(['a'])
  })

  it('retries for the whole 72 hours, then keeps the job as dead until it is retried by hand', () => {
    const { queue, clock, enqueue, claimed } = setUp()
    enqueue('a')
    clock.ms += 71 * hour
    queue.fail(only(queue.claim(lease)), { error: 'no', retryAfterMs: 1e12 * hour })
    clock.ms += hour
    queue.fail(only(queue.claim(lease)), { error: 'never' })
    clock.ms += 1000 * hour
    expect(claimed()).toEqual([])
    expect(queue.list()).toMatchObject([{ state: 'dead', lastError: 'never', attempts: 2 }])

    expect(queue.retry('a')).toBe(true)
    queue.fail(only(queue.claim(lease)), { error: 'again' })
    expect(queue.list()).toMatchObject([{ state: 'pending', attempts: 1 }])
  })

  it('keeps the beginning of a long error', () => {
    const { queue, enqueue } = setUp()
    enqueue('a')
    queue.fail(only(queue.claim(lease)), { error: `${'x'.repeat(500)}y` })
    expect(queue.list()).toMatchObject([{ lastError: 'x'.repeat(500) }])
  })

  it('clears the error of a job that succeeds in the end', () => {
    const { queue, clock, enqueue } = setUp()
    enqueue('a')
    queue.fail(only(queue.claim(lease)), { error: 'no', retryAfterMs: 0 })
    queue.complete(only(queue.claim(lease)))
    const [job] = queue.list()
    expect(job).toStrictEqual({
      id: 'a',
      topic: 'file',
      state: 'done',
      attempts: 2,
      nextAt: new Date(clock.ms).toISOString(),
    })
  })

  it('does not retry a job that is done, leased or unknown', () => {
    const { queue, enqueue } = setUp()
    enqueue('done')
    queue.complete(only(queue.claim(lease)))
    enqueue('leased')
    queue.claim(lease)
    expect(['done', 'leased', 'unknown'].map((id) => queue.retry(id))).toEqual([
      false,
      false,
      false,
    ])
  })

  it('deletes only jobs completed before the given time', () => {
    const { queue, clock, enqueue } = setUp()
    enqueue('old', 'dead', 'young', 'waiting')
    const [old, dead, young] = queue.claim({ ...lease, limit: 3 })
    if (!old || !dead || !young) throw new Error('three jobs were due')
    queue.complete(old)
    clock.ms += 72 * hour
    queue.fail(dead, { error: 'never' })
    queue.complete(young)
    expect(queue.prune(clock.ms)).toBe(1)
    expect(queue.list().map(({ id, state }) => `${id} ${state}`)).toEqual([
      'dead dead',
      'young done',
      'waiting pending',
    ])
  })

  it('keeps jobs, leases and outcomes when the file is reopened', () => {
    const { path, db, queue, enqueue } = setUp()
    enqueue('done')
    queue.complete(only(queue.claim(lease)))
    enqueue('abandoned')
    queue.claim(lease)
    enqueue('waiting')
    db.close()

    const reopened = setUp(path)
    expect(reopened.claimed()).toEqual(['waiting'])
    reopened.clock.ms += 60_000
    expect(reopened.claimed()).toContain('abandoned')
    expect(reopened.queue.list(['done'])).toMatchObject([{ state: 'done' }])
  })
})
