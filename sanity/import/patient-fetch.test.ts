import { expect, it } from 'vitest'
import { createPatientFetch } from './patient-fetch.ts'

/** Answers with the given statuses in turn, then 200; what was sent, and how long it waited. */
function openServer(statuses: { status: number; retryAfter?: string }[]) {
  const sent: unknown[] = []
  const waited: number[] = []
  const patientFetch = createPatientFetch({
    fetch: async (_input, init) => {
      sent.push(init?.body)
      const { status, retryAfter } = statuses.shift() ?? { status: 200 }
      return new Response('{}', {
        status,
        headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
      })
    },
    wait: async (ms) => waited.push(ms),
  })
  return { sent, waited, patientFetch }
}

const mutation = { method: 'POST', body: '{"mutations":[]}' }

it('sends the same again when it has asked too often, after the time it is told', async () => {
  const { sent, waited, patientFetch } = openServer([
    { status: 429, retryAfter: '3' },
    { status: 429 },
  ])
  expect((await patientFetch('https://a.example/', mutation)).status).toBe(200)
  expect([sent, waited]).toEqual([
    [mutation.body, mutation.body, mutation.body],
    [3_000, 2_000],
  ])
})

it('repeats nothing else: what failed may have been done', async () => {
  const { sent, patientFetch } = openServer([{ status: 503 }])
  expect((await patientFetch('https://a.example/', mutation)).status).toBe(503)
  expect(sent).toHaveLength(1)
})

it('sends a stream once', async () => {
  const { sent, patientFetch } = openServer([{ status: 429 }])
  const body = new Blob(['a']).stream()
  expect((await patientFetch('https://a.example/', { method: 'POST', body })).status).toBe(429)
  expect(sent).toHaveLength(1)
})

it('gives up after two minutes', async () => {
  const { waited, patientFetch } = openServer(Array.from({ length: 20 }, () => ({ status: 429 })))
  expect((await patientFetch('https://a.example/', mutation)).status).toBe(429)
  expect(waited.reduce((sum, ms) => sum + ms, 0)).toBe(120_000)
})
