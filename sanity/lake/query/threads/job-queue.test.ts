import { expect, it } from 'vitest'
import { createJobQueue } from './job-queue.ts'
import type { Job } from './thread.ts'
import { objectWith } from '#lake/test/matchers.fixture.ts'

/** A job, and what it was rejected with. */
function jobOf(text: string, identity = 'me', type: 'query' | 'selection' = 'query') {
  const rejected: unknown[] = []
  const rest = { resolve() {}, reject: (error: unknown) => rejected.push(error), took() {} }
  const query = { text, params: {} }
  const request =
    type === 'query'
      ? ({
          type,
          query,
          identity,
          now: 0,
          perspective: 'raw',
          audience: 'members',
          sourceMap: undefined,
        } as const)
      : ({
          type,
          identity,
          mutations: [],
          autoGenerateArrayKeys: false,
          transactionId: 't',
          timestamp: '',
        } as const)
  const job: Job = { request, ...rest }
  return { job, rejected }
}

function openQueue() {
  const isQuick = ({ request }: Job) => request.type === 'query' && request.query.text === 'quick'
  return createJobQueue(isQuick, (identity) => identity === 'suspect')
}

it('gives jobs in the order they came, each once', () => {
  const queue = openQueue()
  const [first, second] = [jobOf('a'), jobOf('b')]
  queue.add(first.job)
  queue.add(second.job)
  expect([queue.size(), queue.has(first.job)]).toEqual([2, true])
  expect(queue.take('any')).toBe(first.job)
  expect([queue.size(), queue.has(first.job), queue.has(second.job)]).toEqual([1, false, true])
  expect(queue.take('any')).toBe(second.job)
  expect(queue.take('any')).toBeUndefined()
})

it('gives queries of mutations before all others', () => {
  const queue = openQueue()
  const [query, selection] = [jobOf('a'), jobOf('', 'me', 'selection')]
  queue.add(query.job)
  queue.add(selection.job)
  expect(queue.take('any')).toBe(selection.job)
})

it('gives the reserved thread quick queries only', () => {
  const queue = openQueue()
  const [slow, quick] = [jobOf('slow'), jobOf('quick')]
  queue.add(slow.job)
  queue.add(quick.job)
  expect(queue.take('quick')).toBe(quick.job)
  expect(queue.take('quick')).toBeUndefined()
  expect(queue.take('any')).toBe(slow.job)
})

it('gives jobs of suspected callers last', () => {
  const queue = openQueue()
  const [suspected, other] = [jobOf('a', 'suspect'), jobOf('b')]
  queue.add(suspected.job)
  queue.add(other.job)
  expect(queue.take('any')).toBe(other.job)
  expect(queue.take('any')).toBe(suspected.job)
})

it('refuses all that wait', () => {
  const queue = openQueue()
  const jobs = [jobOf('a'), jobOf('b')]
  for (const { job } of jobs) queue.add(job)
  queue.refuse('The lake is stopping')
  const refusal = objectWith({ status: 503, message: 'The lake is stopping' })
  expect(jobs.map(({ rejected }) => rejected)).toEqual([[refusal], [refusal]])
  expect(queue.size()).toBe(0)
})
