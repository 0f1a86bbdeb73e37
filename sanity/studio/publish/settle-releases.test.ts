import { Observable, of, throwError } from 'rxjs'
import { afterEach, expect, it, vi } from 'vitest'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { releaseChanges, settleReleases } from './settle-releases.ts'

const slug = (current: string) => ({ _type: 'slug', current })

/** Two releases, each of which moves a page, and what an open Studio says of settling them. */
async function openReleases() {
  const client = (await openTestLake()).client('editor').withConfig({ perspective: 'raw' })
  for (const releaseId of ['autumn', 'winter']) {
    await client.releases.create({ releaseId })
    await client.create({ _id: `page-${releaseId}`, _type: 'page', slug: slug(releaseId) })
    const _id = `versions.${releaseId}.page-${releaseId}`
    await client.create({ _id, _type: 'page', slug: slug(`${releaseId}-new`) })
  }
  const said: string[] = []
  const told = { settled: () => void said.push('settled'), failed: () => void said.push('failed') }
  return { client, said, settle: () => settleReleases(client, told) }
}

it('a release that is quietly settled elsewhere keeps no other from its redirect', async () => {
  const { client, said, settle } = await openReleases()
  const action = client.action.bind(client)
  let first = true
  // Another Studio writes the same between the question and the answer.
  client.action = async (actions: Parameters<typeof action>[0]) => {
    if (first) await action(actions)
    first = false
    return action(actions)
  }
  await settle()
  expect(said).toEqual(['settled'])
  expect(await client.fetch('count(*[_type == "redirect"])')).toBe(2)
})

it('says what could not be written, and goes on with the next release', async () => {
  const { client, said, settle } = await openReleases()
  const action = client.action.bind(client)
  let first = true
  client.action = (actions: Parameters<typeof action>[0]) => {
    if (!first) return action(actions)
    first = false
    return Promise.reject(new Error('no connection'))
  }
  await settle()
  expect(said).toEqual(['failed', 'settled'])
})

afterEach(() => void vi.useRealTimers())

it('listens again after the connection was lost', () => {
  vi.useFakeTimers()
  const answers: Observable<unknown>[] = [throwError(() => new Error('lost')), of('changed')]
  const listenQuery = () =>
    new Observable<unknown>((subscriber) => answers.shift()?.subscribe(subscriber))
  const heard: unknown[] = []
  releaseChanges({ listenQuery }, 'v2025-02-19').subscribe((change) => heard.push(change))
  expect(heard).toEqual([])
  vi.advanceTimersByTime(5000)
  expect(heard).toEqual(['changed'])
})
