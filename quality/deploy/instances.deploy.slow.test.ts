import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keptFormCookieNames } from '#lib/consultations/kept-form-cookie.ts'
import { rejectedFormCookieName } from '#lib/consultations/rejected-form-cookie.ts'
import { findPostgres } from '#lib/consultations/store/postgres.fixture.ts'
import { variedWords } from '#lib/consultations/varied-words.fixture.ts'
import { documentOf, newArticle } from '#quality/site-faults/articles.fixture.ts'
import { ask as askSite } from '#quality/site-faults/ask.fixture.ts'
import { findProgram } from './debian-program.fixture.ts'
import { disturbances } from './disturbances.fixture.ts'
import { siteUrl } from './installation.fixture.ts'
import { perMinute, startInstances } from './instances.fixture.ts'
import type { Instance, Instances } from './instances.fixture.ts'
import { load } from './load.fixture.ts'
import { toldNumbers } from './notices.fixture.ts'
import { ask } from './visitor.fixture.ts'
import type { Answer } from './visitor.fixture.ts'

const nginx = findProgram('/usr/sbin/nginx', 'nginx', 'the tests of several instances')
const postgres = findPostgres()
const soon = { timeout: 30_000, interval: 50 }
/** What an instance was sending when it ended is sent again after a minute. */
const afterLeases = { timeout: 120_000, interval: 500 }

let at: Instances

/** What a form posts that means a request. */
const wish = (name: string) => ({ channel: 'telegram', contact: `@${name}`, consent: 'on' })
const newName = () => `guest_${randomUUID().slice(0, 8)}`

function form(fields: Record<string, string>) {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  }
}

/** Posts to one instance, past the proxy, as a visitor of that address. */
function postTo(instance: Instance, from: string, fields: Record<string, string>) {
  const question = form(fields)
  const headers = { ...question.headers, 'x-forwarded-for': from }
  return askSite(instance.url, '/api/consultations/', { ...question, headers })
}

const told = () => [...new Set(toldNumbers(at.mail))].toSorted((a, b) => a - b)

/** Numbers of the stored requests, as both instances see them. */
async function storedNumbers(): Promise<number[]> {
  const printed = await at.first.command('lib/requests/cli.ts', 'export', '--json')
  const numbers = [...printed.matchAll(/"number":(\d+),/g)].map(([, number]) => Number(number))
  return numbers.toSorted((a, b) => a - b)
}

/** What must be stored after a load, nothing twice. */
function together(before: number[], accepted: ReadonlyMap<string, number>): number[] {
  return [...before, ...accepted.values()].toSorted((a, b) => a - b)
}

const cookiesOf = ({ headers }: Answer) =>
  (headers['set-cookie'] ?? []).map((line) => line.split(';', 1)[0]).join('; ')

describe.skipIf(nginx === undefined || postgres === undefined)('two instances behind nginx', () => {
  beforeAll(async () => {
    at = await startInstances({ nginx: nginx ?? '', postgres: postgres ?? '' })
  }, 900_000)

  afterAll(() => at?.close(), 120_000)

  it('show a publication on both, and report after how long', async () => {
    const article = newArticle()
    const both = (text: string) =>
      Promise.all(
        [at.first, at.second].map(async ({ url }) =>
          (await askSite(url, article.page)).text.includes(text),
        ),
      )
    await at.editor.create(documentOf(article))
    await expect.poll(() => both(article.title), soon).toEqual([true, true])
    const times: number[] = []
    for (let n = 1; n <= 5; n += 1) {
      const title = `${article.title}, правка ${n}.`
      await at.editor.patch(article.id).set({ title }).commit()
      const start = performance.now()
      await expect.poll(() => both(title), { ...soon, interval: 10 }).toEqual([true, true])
      times.push(performance.now() - start)
    }
    const measured = times.toSorted((one, other) => one - other).map(Math.round)
    process.stdout.write(`a correction was on both after ${measured.join(', ')} ms\n`)
  })

  it('show a publication also while the site beside the lake is away', async () => {
    const article = newArticle()
    const shows = async ({ url }: Instance) =>
      (await askSite(url, article.page)).text.includes(article.title)
    at.first.killSite()
    await at.editor.create(documentOf(article))
    await expect.poll(() => shows(at.second), soon).toBe(true)
    await at.first.ready()
    expect(await shows(at.first)).toBe(true)
  })

  it('show the images that editors stored with the first', async () => {
    const { text } = await askSite(at.second.url, '/')
    const image =
      /(?:src|srcset)="(\/images\/[^" ]+)/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const { status, headers } = await askSite(at.second.url, image)
    expect([status, headers['content-type']]).toEqual([200, expect.stringMatching(/^image\//)])
  })

  it('deliver a request once, whichever of them takes it', async () => {
    const numbers: number[] = []
    for (const instance of [at.first, at.second, at.second, at.first]) {
      const { headers } = await postTo(instance, '10.1.1.1', wish(newName()))
      numbers.push(Number(/\/thanks\/\?number=(\d+)$/.exec(headers.location ?? '')?.[1]))
      // The other instance has looked for work too by the time the next one has arrived.
      await expect.poll(() => toldNumbers(at.mail), soon).toContain(numbers.at(-1))
    }
    expect(toldNumbers(at.mail)).toEqual(numbers)
  })

  it('count the posts of a network together', async () => {
    const from = '10.1.4.1'
    const statuses: number[] = []
    for (let n = 0; n < perMinute + 2; n += 1) {
      const instance = n % 2 === 0 ? at.first : at.second
      statuses.push((await postTo(instance, from, { contact: 'nobody' })).status)
    }
    // A minute that began meanwhile counts from nothing.
    if (statuses.at(-1) === 303) {
      for (let n = 0; n < perMinute; n += 1) {
        const instance = n % 2 === 0 ? at.second : at.first
        statuses.push((await postTo(instance, from, { contact: 'nobody' })).status)
      }
    }
    const first = statuses.indexOf(429)
    expect(first).toBeGreaterThanOrEqual(perMinute)
    expect(new Set(statuses.slice(0, perMinute))).toEqual(new Set([303]))
    expect(statuses.slice(-2)).toEqual([429, 429])
  })

  it('know at the desk who signed in at the other', async () => {
    const user = ['user', 'add', 'vera', '--role', 'owner']
    const printed = await at.second.command('lib/requests/cli.ts', ...user)
    const password = /^password: (.+)$/m.exec(printed)?.[1] ?? printed
    const question = form({ name: 'vera', password })
    const headers = { ...question.headers, origin: siteUrl }
    const signedIn = await askSite(at.first.url, '/desk/actions/sign-in/', { ...question, headers })
    expect([signedIn.status, signedIn.headers.location]).toEqual([303, '/desk/'])
    const cookie = cookiesOf(signedIn)
    const desk = await askSite(at.second.url, '/desk/', { headers: { cookie } })
    expect(desk.status).toBe(200)
    expect((await askSite(at.second.url, '/desk/')).status).toBe(303)
  })

  it.each([
    ['short, in one cookie', 'Пишу вам впервые.', 1],
    ['as long as a form may be, in two cookies', variedWords(3_900), 2],
  ])(
    'give a refused form back without scripts, whichever of them refused it: %s',
    async (_, message, count) => {
      const refused = await postTo(at.second, '10.1.3.1', {
        ...wish('no'),
        contact: '',
        name: 'Аркадий',
        message,
      })
      expect([refused.status, refused.headers.location]).toEqual([303, '/consultation/retry/'])
      const cookie = cookiesOf(refused)
      const carriers = keptFormCookieNames(rejectedFormCookieName)
      expect(carriers.filter((name) => cookie.includes(`${name}=`))).toHaveLength(count)
      for (const { url } of [at.first, at.second]) {
        const { text } = await askSite(url, '/consultation/retry/', { headers: { cookie } })
        expect(text).toContain('value="Аркадий"')
        expect(text).toContain(message.trim().slice(-200))
      }
      const through = await ask(at.proxy, `${siteUrl}/consultation/retry/`, { headers: { cookie } })
      expect(through.text).toContain('value="Аркадий"')
      const posted = form({ ...wish('no'), contact: '', name: 'Аркадий', message })
      const again = await ask(at.proxy, `${siteUrl}/api/consultations/`, posted)
      expect(again.status).toBe(303)
      const shown = await ask(at.proxy, `${siteUrl}/consultation/retry/`, {
        headers: { cookie: cookiesOf(again) },
      })
      expect(shown.text).toContain(message.trim().slice(-200))
    },
  )

  it.each(disturbances)(
    'lose nothing and answer everybody while %s',
    async (_what, disturb) => {
      const stored = await storedNumbers()
      const running = load(at.proxy, { paths: ['/', '/blog/', '/services/', '/consultation/'] })
      await running.goOn()
      await disturb(at, running.goOn)
      await running.goOn()
      const { failures, accepted } = await running.stop()
      expect(failures).toEqual([])
      expect(await storedNumbers()).toEqual(together(stored, accepted))
    },
    300_000,
  )

  it('lose nothing that was acknowledged while PostgreSQL is restarted', async () => {
    const stored = await storedNumbers()
    const running = load(at.proxy, { paths: ['/', '/blog/'], again: true })
    await running.goOn()
    for (let round = 0; round < 2; round += 1) {
      await at.postgres.crash()
      await running.goOn()
    }
    const { failures, accepted } = await running.stop()
    expect(failures).toEqual([])
    const all = together(stored, accepted)
    expect(await storedNumbers()).toEqual(all)
    await expect.poll(told, afterLeases).toEqual(all)
  }, 300_000)
})
