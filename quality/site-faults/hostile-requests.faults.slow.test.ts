import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest'
import { everyAddress } from './articles.fixture.ts'
import { forEachOf } from './ask.fixture.ts'
import type { Answer, Question } from './ask.fixture.ts'
import { headerAttacks, methods, pathTricks, queryAttacks } from './attacks.fixture.ts'
import { openSite } from './site.fixture.ts'
import type { Site } from './site.fixture.ts'

// Each address with each attack: in the short run with every nth only.
const every = { quick: 25, test: 7, full: 1 }[inject('rounds')]
const width = 8

let site: Site
let addresses: string[]

beforeAll(async () => {
  site = await openSite({ road: 'stream' })
  addresses = await everyAddress(site)
  // Covers are drawn when they are asked for, which takes its time.
  const complete = async () => (await visit()).every((line) => line.includes(' 200 '))
  await vi.waitUntil(complete, { interval: 500, timeout: 120_000 })
}, 600_000)

afterAll(() => site.close())

/** The pairs of address and attack of this run. Every address and every attack is among them. */
function pairsOf<Attack>(attacks: readonly Attack[]): { path: string; attack: Attack }[] {
  const pairs = addresses.flatMap((path) => attacks.map((attack) => ({ path, attack })))
  return pairs.filter((_, n) => n % every === 0)
}

/** What a visitor sees of an answer: without what is different each time. */
function summary(path: string, { status, headers, body }: Answer): string {
  return [path, status, headers['content-type'], body.length].join(' ')
}

/** What a visitor gets at every address. */
async function visit(): Promise<string[]> {
  return forEachOf(addresses, width, async (path) => summary(path, await site.ask(path)))
}

/** Undefined when the server closes the connection, which it may. */
async function attack(path: string, question: Question): Promise<Answer | undefined> {
  return site.ask(path, question).catch((error: unknown) => {
    if (error instanceof Error && error.message.includes('was not answered')) throw error
    return undefined
  })
}

it('keeps every address right through every method', async () => {
  const before = await visit()
  const answers = await forEachOf(pairsOf(methods), width, async ({ path, attack: method }) => ({
    request: `${method} ${path}`,
    status: (await attack(path, { method }))?.status ?? 0,
    reading: method === 'HEAD',
  }))
  expect(answers.filter(({ status, reading }) => (status === 200) !== reading)).toEqual([])
  expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  expect(await visit()).toEqual(before)
}, 600_000)

it('keeps every address right through every header', async () => {
  const before = await visit()
  const pairs = pairsOf(Object.entries(headerAttacks))
  const pages = new Set(before)
  const answers = await forEachOf(pairs, width, async ({ path, attack: [name, headers] }) => {
    const body = 'content-length' in headers ? '{}' : undefined
    const answer = await attack(path, { headers, ...(body && { body }) })
    const status = answer?.status ?? 0
    const other = answer?.status === 200 && !pages.has(summary(path, answer))
    return { request: `${name}: ${path}`, status, other, headers: JSON.stringify(answer?.headers) }
  })
  expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  // Refused or not, nobody gets another page than everybody.
  expect(answers.filter(({ other }) => other)).toEqual([])
  expect(answers.filter(({ headers }) => headers.includes('evil.example'))).toEqual([])
  expect(await visit()).toEqual(before)
}, 600_000)

it('makes no other page of an address by its query', async () => {
  const before = await visit()
  const pairs = pairsOf(queryAttacks).filter(({ path }) => path !== '/search/')
  const pages = new Set(before)
  const answers = await forEachOf(pairs, width, async ({ path, attack: query }) => {
    const answer = await site.ask(path + query)
    return { request: path + query, status: answer.status, same: pages.has(summary(path, answer)) }
  })
  expect(answers.filter(({ same }) => !same)).toEqual([])
  expect(await visit()).toEqual(before)
}, 600_000)

it('lets no path around the gate', async () => {
  const before = await visit()
  const answers = await forEachOf(pathTricks, width, async (path) => {
    const answer = await attack(path, {})
    const location = answer?.headers.location ?? '/'
    return {
      path,
      status: answer?.status ?? 0,
      location,
      leaks: /"(redirects|dependencies)"|SQLite format|BUILD_ID/.test(answer?.text ?? ''),
    }
  })
  expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  expect(answers.filter(({ location }) => !/^\/(?![/\\])/.test(location))).toEqual([])
  expect(answers.filter(({ leaks }) => leaks)).toEqual([])
  expect(await visit()).toEqual(before)
}, 600_000)
