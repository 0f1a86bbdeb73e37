import { Observable, of, throwError } from 'rxjs'
import { afterEach, expect, it, vi } from 'vitest'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { releaseChanges, addReleaseRedirects } from './add-release-redirects.ts'

const slug = (current: string) => ({ _type: 'slug', current })

/** Two releases that each move a page, and what an open Studio reports about their redirects. */
async function openReleases() {
  const client = (await openTestLake()).client('editor').withConfig({ perspective: 'raw' })
  for (const releaseId of ['autumn', 'winter']) {
    await client.releases.create({ releaseId })
    await client.create({ _id: `page-${releaseId}`, _type: 'page', slug: slug(releaseId) })
    const _id = `versions.${releaseId}.page-${releaseId}`
    await client.create({ _id, _type: 'page', slug: slug(`${releaseId}-new`) })
  }
  const calls: string[] = []
  const notify = { added: () => void calls.push('added'), failed: () => void calls.push('failed') }
  return { client, calls, add: () => addReleaseRedirects(client, notify) }
}

it('a conflict in one release is silent and does not stop the next', async () => {
  const { client, calls, add } = await openReleases()
  const action = client.action.bind(client)
  let first = true
  // Another Studio writes the same between the query and the action.
  client.action = async (actions: Parameters<typeof action>[0]) => {
    if (first) await action(actions)
    first = false
    return action(actions)
  }
  await add()
  expect(calls).toEqual(['added'])
  expect(await client.fetch('count(*[_type == "redirect"])')).toBe(2)
})

it('reports a release that could not be written and goes on with the next', async () => {
  const { client, calls, add } = await openReleases()
  const action = client.action.bind(client)
  let first = true
  client.action = (actions: Parameters<typeof action>[0]) => {
    if (!first) return action(actions)
    first = false
    return Promise.reject(new Error('no connection'))
  }
  await add()
  expect(calls).toEqual(['failed', 'added'])
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
